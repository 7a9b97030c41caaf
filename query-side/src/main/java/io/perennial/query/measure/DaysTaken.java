package io.perennial.query.measure;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many days things took, and what is usual; what changes it is one thread at a time. */
public final class DaysTaken {

  private final TreeMap<Long, Long> counts = new TreeMap<>();

  /** One more. */
  public void add(long days) {
    counts.merge(days, 1L, Long::sum);
  }

  /** All of others, which stay as they were. */
  public void addAll(DaysTaken others) {
    others.counts.forEach((days, count) -> counts.merge(days, count, Long::sum));
  }

  /** How many there are. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many there are from one number of days to another, both included. */
  public long count(long from, long to) {
    return counts.subMap(from, true, to, true).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The median; between the two in the middle where their number is even, absent without any. */
  public @Nullable Double median() {
    long count = count();
    return count == 0 ? null : (at((count - 1) / 2) + at(count / 2)) / 2.0;
  }

  /**
   * The percentile, worked out as {@link Percentiles} does; absent without any.
   *
   * @param p 0 to 1
   */
  public @Nullable Double percentile(double p) {
    long count = count();
    if (count == 0) {
      return null;
    }
    double rank = p * (count - 1);
    long below = (long) Math.floor(rank);
    return at(below) + (rank - below) * (at((long) Math.ceil(rank)) - at(below));
  }

  private long at(long index) {
    long passed = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed > index) {
        return entry.getKey();
      }
    }
    throw new IndexOutOfBoundsException("There are not so many: " + index);
  }
}
