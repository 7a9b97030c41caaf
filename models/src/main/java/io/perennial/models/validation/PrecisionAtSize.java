package io.perennial.models.validation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Of those with the highest scores, the share that it came of: how often a list of that size is
 * right.
 *
 * @param size how many are on the list
 * @param found how many of them it came of; where the end of the list parts some of the same score,
 *     what is to be expected when chance decides among them
 * @param precision found by size
 * @param interval its 95 % interval, by Wilson
 * @param recall found by all that it came of; absent where it came of none
 * @param baseRate the share that it came of among all
 */
public record PrecisionAtSize(
    long size,
    double found,
    double precision,
    Interval interval,
    @Nullable Double recall,
    double baseRate) {

  /** Absent of nobody. A list that is longer than all there are holds all of them. */
  public static @Nullable PrecisionAtSize of(List<Prediction> predictions, long size) {
    if (size < 1) {
      throw new IllegalArgumentException("A list holds at least one, not " + size);
    }
    if (predictions.isEmpty()) {
      return null;
    }
    List<Prediction> sorted =
        predictions.stream()
            .sorted(Comparator.comparingDouble(Prediction::predicted).reversed())
            .toList();
    int listed = (int) Math.min(size, sorted.size());
    double last = sorted.get(listed - 1).predicted();
    long above = sorted.stream().filter(of -> of.predicted() > last).count();
    long same = sorted.stream().filter(of -> of.predicted() == last).count();
    long foundAbove = happened(sorted, of -> of.predicted() > last);
    long foundSame = happened(sorted, of -> of.predicted() == last);
    double found = foundAbove + (double) foundSame * (listed - above) / same;
    long happened = happened(sorted, of -> true);
    return new PrecisionAtSize(
        listed,
        found,
        found / listed,
        Interval.wilson(found, listed),
        happened == 0 ? null : found / happened,
        (double) happened / sorted.size());
  }

  private static long happened(List<Prediction> predictions, Predicate<Prediction> among) {
    return predictions.stream().filter(among.and(Prediction::happened)).count();
  }
}
