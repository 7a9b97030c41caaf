package io.perennial.query.churn;

import io.perennial.query.measure.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan-Meier estimate of a survival curve from counts by duration: variance by Greenwood, 95
 * % band by the log-log transformation ("exponential Greenwood").
 */
final class KaplanMeier {

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private final TreeMap<Integer, Counts> byDuration = new TreeMap<>();

  /** A customer that was lost after so many days. */
  void lost(int days) {
    byDuration.merge(days, new Counts(1, 0), Counts::plus);
  }

  /** A customer that has stayed for so many days, and is not known to have left. */
  void stayed(int days) {
    byDuration.merge(days, new Counts(0, 1), Counts::plus);
  }

  void addAll(KaplanMeier other) {
    other.byDuration.forEach((days, counts) -> byDuration.merge(days, counts, Counts::plus));
  }

  long customers() {
    return byDuration.values().stream().mapToLong(Counts::all).sum();
  }

  long losses() {
    return byDuration.values().stream().mapToLong(Counts::lost).sum();
  }

  /** The longest duration; 0 of nobody. */
  int longest() {
    return byDuration.isEmpty() ? 0 : byDuration.lastKey();
  }

  /** How many points the curve has at most. */
  long mostPoints() {
    return 1 + byDuration.values().stream().filter(counts -> counts.lost() > 0).count();
  }

  /** The curve: one point for each duration at which somebody was lost, after the one at 0. */
  List<Point> curve() {
    List<Point> points = new ArrayList<>();
    long atRisk = customers();
    double survival = 1;
    double greenwood = 0;
    if (atRisk > 0 && byDuration.getOrDefault(0, Counts.NONE).lost() == 0) {
      points.add(new Point(0, atRisk, 0, 1, 0, 1, 1));
    }
    for (Map.Entry<Integer, Counts> entry : byDuration.entrySet()) {
      long lost = entry.getValue().lost();
      if (lost > 0) {
        survival *= 1 - (double) lost / atRisk;
        greenwood += (double) lost / ((double) atRisk * (atRisk - lost));
        points.add(point(entry.getKey(), atRisk, lost, survival, greenwood));
      }
      atRisk -= entry.getValue().all();
    }
    return points;
  }

  private static Point point(int days, long atRisk, long lost, double survival, double greenwood) {
    if (survival <= 0) {
      return new Point(days, atRisk, lost, 0, 0, 0, 0);
    }
    double logarithm = Math.log(survival);
    double width = Z * Math.sqrt(greenwood) / logarithm;
    return new Point(
        days,
        atRisk,
        lost,
        Shares.rounded(survival),
        Shares.rounded(survival * survival * greenwood),
        Shares.rounded(Math.exp(-Math.exp(Math.log(-logarithm) - width))),
        Shares.rounded(Math.exp(-Math.exp(Math.log(-logarithm) + width))));
  }

  /** The first duration at which no more than half are left; absent when more than half stay. */
  static @Nullable Integer median(List<Point> curve) {
    return curve.stream()
        .filter(point -> point.survival() <= 0.5)
        .map(Point::days)
        .findFirst()
        .orElse(null);
  }

  private record Counts(long lost, long stayed) {
    private static final Counts NONE = new Counts(0, 0);

    Counts plus(Counts other) {
      return new Counts(lost + other.lost, stayed + other.stayed);
    }

    long all() {
      return lost + stayed;
    }
  }

  /**
   * A point of the curve; it holds until the next one.
   *
   * @param days days since the first purchase
   * @param atRisk customers that had stayed until then
   * @param lost those lost on that day
   * @param survival estimated share that stays longer
   * @param variance its variance by Greenwood
   * @param lower lower end of the 95 % band
   * @param upper upper end of the 95 % band
   */
  record Point(
      int days,
      long atRisk,
      long lost,
      double survival,
      double variance,
      double lower,
      double upper) {}
}
