package io.perennial.command.claim;

/**
 * What an event says about a unique value.
 *
 * @param kind names the kind of value
 * @param owner the stream that has it, or gives it up
 * @param key the value, normalised; empty when the owner gives up every value of the kind
 */
public record HeldValue(String kind, String owner, String key) {

  /** The owner has the value from now on. */
  public static HeldValue gained(String kind, String owner, String value) {
    return new HeldValue(kind, owner, Claims.normalised(value));
  }

  /** The owner has no value of the kind any more. */
  public static HeldValue givenUp(String kind, String owner) {
    return new HeldValue(kind, owner, "");
  }

  boolean isGivenUp() {
    return key.isEmpty();
  }
}
