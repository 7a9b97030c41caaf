package io.perennial.models.validation;

/**
 * What two scores predicted of one, and what came of it.
 *
 * @param predicted the score that is judged
 * @param yardstick the score that it is compared with
 * @param happened whether it came
 */
public record PairedPrediction(double predicted, double yardstick, boolean happened) {

  public PairedPrediction {
    if (!Double.isFinite(predicted) || !Double.isFinite(yardstick)) {
      throw new IllegalArgumentException(
          "A prediction is a finite number, not " + predicted + " or " + yardstick);
    }
  }
}
