package io.perennial.models.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Whether it came as often as was predicted, from the lowest predictions to the highest.
 *
 * @param bins those of whom about the same was predicted; there are none of nobody
 */
public record CalibrationTable(List<CalibrationBin> bins) {

  public CalibrationTable {
    bins = List.copyOf(bins);
  }

  /**
   * In parts of equal size, ten for deciles. Of whom the same was predicted stay together, so that
   * parts may be unequal and fewer.
   */
  public static CalibrationTable byQuantiles(List<Prediction> predictions, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("At least one part, not " + parts);
    }
    List<Prediction> sorted = sorted(predictions);
    double[] ranks =
        Placements.midranks(sorted.stream().mapToDouble(Prediction::predicted).toArray());
    return table(sorted, i -> (int) ((ranks[i] - 0.5) * parts / ranks.length));
  }

  /**
   * In parts with given bounds, each from its bound on until below the next.
   *
   * @param bounds the inner bounds, in rising order
   */
  public static CalibrationTable byBounds(List<Prediction> predictions, List<Double> bounds) {
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i) <= bounds.get(i - 1)) {
        throw new IllegalArgumentException("Bounds rise, not " + bounds);
      }
    }
    List<Prediction> sorted = sorted(predictions);
    return table(
        sorted,
        i -> (int) bounds.stream().filter(bound -> bound <= sorted.get(i).predicted()).count());
  }

  private static List<Prediction> sorted(List<Prediction> predictions) {
    return predictions.stream()
        .map(BrierScore::probability)
        .sorted(
            Comparator.comparingDouble(Prediction::predicted).thenComparing(Prediction::happened))
        .toList();
  }

  private static CalibrationTable table(List<Prediction> sorted, IntUnaryOperator binOf) {
    TreeMap<Integer, List<Prediction>> byBin = new TreeMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      byBin.computeIfAbsent(binOf.applyAsInt(i), bin -> new ArrayList<>()).add(sorted.get(i));
    }
    return new CalibrationTable(byBin.values().stream().map(CalibrationTable::bin).toList());
  }

  private static CalibrationBin bin(List<Prediction> of) {
    long happened = of.stream().filter(Prediction::happened).count();
    return new CalibrationBin(
        of.getFirst().predicted(),
        of.getLast().predicted(),
        of.size(),
        happened,
        of.stream().mapToDouble(Prediction::predicted).sum() / of.size(),
        (double) happened / of.size(),
        Interval.wilson(happened, of.size()));
  }
}
