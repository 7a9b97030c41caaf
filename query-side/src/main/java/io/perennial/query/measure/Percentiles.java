package io.perennial.query.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles by linear interpolation between the closest ranks: of n values the p-th lies at rank
 * 1 + p (n - 1). That is type 7 of Hyndman and Fan, the usual one of R, NumPy, pandas and {@code
 * PERCENTILE.INC}; the median is the usual one.
 */
public final class Percentiles {

  private Percentiles() {}

  /**
   * The percentile of some values; absent when there are none.
   *
   * @param values in any order
   * @param p 0 to 1
   */
  public static @Nullable Double of(List<Long> values, double p) {
    if (values.isEmpty()) {
      return null;
    }
    List<Long> sorted = values.stream().sorted().toList();
    double rank = p * (sorted.size() - 1);
    int below = (int) Math.floor(rank);
    int above = (int) Math.ceil(rank);
    return sorted.get(below) + (rank - below) * (sorted.get(above) - sorted.get(below));
  }
}
