package io.perennial.query.analysis;

import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Fitted;
import io.perennial.models.fit.Refused;

/** The data do not carry the answer; the message says why, in words for whoever asked. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal, as one sentence. */
  public RefusedException(String sentence) {
    super(sentence, null, false, false);
  }

  /**
   * The estimates.
   *
   * @throws RefusedException where the data do not carry them
   */
  public static Fit fitOf(Fitted fitted) {
    return switch (fitted) {
      case Fit fit -> fit;
      case Refused refused -> throw new RefusedException(refused.sentence());
    };
  }
}
