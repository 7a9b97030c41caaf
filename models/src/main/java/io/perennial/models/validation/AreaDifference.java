package io.perennial.models.validation;

import java.util.Comparator;
import java.util.List;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * Whether a score tells apart better than a yardstick over the same ones: the difference of the two
 * areas, with the covariance by DeLong, since both err on the same ones.
 *
 * @param score the area of the score
 * @param yardstick the area of the yardstick
 * @param difference the first less the second
 * @param standardError its standard error
 * @param interval its 95 % interval
 * @param pValue how likely a difference so large, either way, is by chance alone; absent where the
 *     two never differ
 */
public record AreaDifference(
    AreaUnderCurve score,
    AreaUnderCurve yardstick,
    double difference,
    double standardError,
    Interval interval,
    @Nullable Double pValue) {

  /** Absent with fewer than two of either kind. */
  public static @Nullable AreaDifference of(List<PairedPrediction> predictions) {
    List<PairedPrediction> sorted =
        predictions.stream()
            .sorted(
                Comparator.comparingDouble(PairedPrediction::predicted)
                    .thenComparingDouble(PairedPrediction::yardstick)
                    .thenComparing(PairedPrediction::happened))
            .toList();
    long happened = sorted.stream().filter(PairedPrediction::happened).count();
    if (happened < 2 || sorted.size() - happened < 2) {
      return null;
    }
    Placements score =
        Placements.of(
            sorted.stream().map(of -> new Prediction(of.predicted(), of.happened())).toList());
    Placements yardstick =
        Placements.of(
            sorted.stream().map(of -> new Prediction(of.yardstick(), of.happened())).toList());
    double difference = score.area() - yardstick.area();
    double variance = score.variance() + yardstick.variance() - 2 * score.covariance(yardstick);
    double standardError = Math.sqrt(Math.max(0, variance));
    return new AreaDifference(
        AreaUnderCurve.of(score),
        AreaUnderCurve.of(yardstick),
        difference,
        standardError,
        Interval.normal(difference, standardError).within(-1, 1),
        standardError == 0 ? null : Erf.erfc(Math.abs(difference) / standardError / Math.sqrt(2)));
  }

  /** Whether the whole interval is above zero. */
  public boolean better() {
    return interval.lower() > 0;
  }
}
