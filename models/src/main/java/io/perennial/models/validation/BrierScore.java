package io.perennial.models.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean squared distance of probabilities from what came (Brier 1950): 0 is foresight.
 *
 * @param score the mean squared distance
 * @param reference what it would be had the share that it came of been predicted of everybody
 * @param skill the share of the reference that the predictions save, below 0 where they are worse;
 *     absent where it came of all or of none
 */
public record BrierScore(double score, double reference, @Nullable Double skill) {

  /** Absent of nobody. */
  public static @Nullable BrierScore of(List<Prediction> predictions) {
    if (predictions.isEmpty()) {
      return null;
    }
    double score =
        predictions.stream()
                .map(BrierScore::probability)
                .mapToDouble(BrierScore::squaredDistance)
                .sorted()
                .sum()
            / predictions.size();
    double share =
        (double) predictions.stream().filter(Prediction::happened).count() / predictions.size();
    double reference = share * (1 - share);
    return new BrierScore(score, reference, reference == 0 ? null : 1 - score / reference);
  }

  private static double squaredDistance(Prediction prediction) {
    double distance = prediction.predicted() - (prediction.happened() ? 1 : 0);
    return distance * distance;
  }

  static Prediction probability(Prediction prediction) {
    if (prediction.predicted() < 0 || prediction.predicted() > 1) {
      throw new IllegalArgumentException(
          "A probability is within 0 and 1, not " + prediction.predicted());
    }
    return prediction;
  }
}
