package io.perennial.models.validation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The area under the receiver operating characteristic: how likely one that it came of was given
 * the higher score than one that it did not come of, ties by half (Mann and Whitney 1947). A half
 * is chance. The interval is DeLong's; it has no width where all are told apart, which few of
 * either kind can bring about.
 *
 * @param value the area
 * @param standardError its standard error by DeLong
 * @param interval its 95 % interval, within 0 and 1
 * @param happened how many it came of
 * @param others how many it did not come of
 */
public record AreaUnderCurve(
    double value, double standardError, Interval interval, long happened, long others) {

  /** Absent with fewer than two of either kind: then nothing can be said of its error. */
  public static @Nullable AreaUnderCurve of(List<Prediction> predictions) {
    // In order, so that the sums are the same to the last bit however the list came.
    List<Prediction> sorted =
        predictions.stream()
            .sorted(
                Comparator.comparingDouble(Prediction::predicted)
                    .thenComparing(Prediction::happened))
            .toList();
    long happened = sorted.stream().filter(Prediction::happened).count();
    if (happened < 2 || sorted.size() - happened < 2) {
      return null;
    }
    return of(Placements.of(sorted));
  }

  static AreaUnderCurve of(Placements placements) {
    double area = placements.area();
    double standardError = Math.sqrt(placements.variance());
    return new AreaUnderCurve(
        area,
        standardError,
        Interval.normal(area, standardError).within(0, 1),
        placements.happened.length,
        placements.others.length);
  }
}
