package io.perennial.models.survival;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For how long subjects have stayed, counted by duration: those that left after it, and those that
 * have stayed so long and are not known to have left. What is made of it does not depend on the
 * order in which subjects are added. Mutable.
 */
public final class Durations {

  private final TreeMap<Integer, Count> counts = new TreeMap<>();

  /** A subject that left after so long. */
  public void left(int duration) {
    counts.merge(duration, new Count(1, 0), Count::plus);
  }

  /** A subject that has stayed for so long. */
  public void stayed(int duration) {
    counts.merge(duration, new Count(0, 1), Count::plus);
  }

  /** Adds the subjects of another, which stays as it was. */
  public void addAll(Durations other) {
    other.counts.forEach((duration, count) -> counts.merge(duration, count, Count::plus));
  }

  /** The subjects of several together. */
  static Durations together(Collection<Durations> several) {
    Durations all = new Durations();
    several.forEach(all::addAll);
    return all;
  }

  /** How many subjects there are. */
  public long subjects() {
    return counts.values().stream().mapToLong(Count::all).sum();
  }

  /** How many of them left. */
  public long losses() {
    return counts.values().stream().mapToLong(Count::left).sum();
  }

  /** The longest duration; 0 where there is nobody. */
  public int longest() {
    return counts.isEmpty() ? 0 : counts.lastKey();
  }

  /** How many durations there are. */
  public int size() {
    return counts.size();
  }

  /** At how many durations somebody left. */
  public long steps() {
    return counts.values().stream().filter(count -> count.left() > 0).count();
  }

  /** Those durations, from short to long. */
  SortedSet<Integer> durationsOfLosses() {
    TreeSet<Integer> durations = new TreeSet<>();
    counts.forEach((duration, count) -> {
      if (count.left() > 0) {
        durations.add(duration);
      }
    });
    return durations;
  }

  /** How many left after so long. */
  long leftAfter(int duration) {
    return counts.getOrDefault(duration, Count.NONE).left();
  }

  NavigableMap<Integer, Count> counts() {
    return counts;
  }

  /**
   * The subjects of one duration.
   *
   * @param left those that left
   * @param stayed those not known to have left
   */
  record Count(long left, long stayed) {

    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(left + other.left, stayed + other.stayed);
    }

    long all() {
      return left + stayed;
    }
  }

  /** How many are still there, asked for durations from short to long. */
  static final class AtRisk {

    private final NavigableMap<Integer, Count> counts;
    private long still;
    private int from = Integer.MIN_VALUE;

    AtRisk(Durations durations) {
      this.counts = durations.counts;
      this.still = durations.subjects();
    }

    /** Those that had stayed until then, whether they left after so long or not. */
    long after(int duration) {
      still -=
          counts.subMap(from, true, duration, false).values().stream().mapToLong(Count::all).sum();
      from = duration;
      return still;
    }
  }
}
