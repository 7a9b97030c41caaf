package io.perennial.models.fit;

/**
 * The data do not carry the model.
 *
 * @param reason why, as a word
 * @param sentence why, in a sentence with the numbers
 */
public record Refused(Reason reason, String sentence) implements Fitted {

  /** Why data do not carry a model. */
  public enum Reason {
    /** Too few observations of the kind that tells the parameters. */
    TOO_FEW,
    /** The search did not come to a maximum. */
    NO_CONVERGENCE,
    /** A parameter ran away: the data fit better the further it goes. */
    PARAMETER_AT_BOUND,
    /** Several combinations of parameters fit equally well. */
    NOT_DETERMINED,
    /** The estimates are those of a distribution without a mean. */
    NO_MEAN,
    /** What a customer spends at a time goes with how often, which the model excludes. */
    SPEND_CORRELATED_WITH_FREQUENCY
  }
}
