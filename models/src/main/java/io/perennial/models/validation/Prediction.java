package io.perennial.models.validation;

/**
 * What was predicted of one, and what came of it.
 *
 * @param predicted a score, or a probability where the measure wants one; the higher, the likelier
 * @param happened whether it came
 */
public record Prediction(double predicted, boolean happened) {

  public Prediction {
    if (!Double.isFinite(predicted)) {
      throw new IllegalArgumentException("A prediction is a finite number, not " + predicted);
    }
  }
}
