package io.perennial.query.purchasemodel;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** A number for each score; not a number where that is not known. */
final class ScoreValues {

  private final double[] values;

  /** What is said of each score. */
  ScoreValues(ToDoubleFunction<Score> value) {
    this.values = Arrays.stream(Score.values()).mapToDouble(value).toArray();
  }

  double of(Score score) {
    return values[score.ordinal()];
  }

  boolean isKnown(Score score) {
    return !Double.isNaN(of(score));
  }

  /** Those of both; what is known of one alone counts. */
  ScoreValues plus(ScoreValues other) {
    return new ScoreValues(score ->
        !isKnown(score)
            ? other.of(score)
            : !other.isKnown(score) ? of(score) : of(score) + other.of(score));
  }
}
