package io.perennial.models.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan-Meier estimate of a survival curve, with variance by Greenwood.
 *
 * @param subjects how many there are
 * @param losses how many of them left
 * @param longest the longest duration, up to which the curve is known
 * @param points the curve: one for each duration at which somebody left, behind one at 0
 */
public record KaplanMeier(long subjects, long losses, int longest, List<Point> points) {

  /** Half of all, and what rounding may make of it: a curve is a product of many shares. */
  private static final double HALF = 0.5 + 1e-9;

  /** The points are copied. */
  public KaplanMeier {
    points = List.copyOf(points);
  }

  /** The estimate from counts by duration. */
  public static KaplanMeier of(Durations durations, Band band) {
    List<Point> points = new ArrayList<>();
    Durations.AtRisk risk = new Durations.AtRisk(durations);
    double survival = 1;
    double greenwood = 0;
    if (durations.subjects() > 0 && durations.leftAfter(0) == 0) {
      points.add(new Point(0, durations.subjects(), 0, 1, 0, 1, 1));
    }
    for (int duration : durations.durationsOfLosses()) {
      long atRisk = risk.after(duration);
      long left = durations.leftAfter(duration);
      survival *= (double) (atRisk - left) / atRisk;
      greenwood += (double) left / ((double) atRisk * (atRisk - left));
      double variance = survival == 0 ? 0 : survival * survival * greenwood;
      Band.Interval interval = band.around(survival, variance);
      points.add(
          new Point(
              duration, atRisk, left, survival, variance, interval.lower(), interval.upper()));
    }
    return new KaplanMeier(durations.subjects(), durations.losses(), durations.longest(), points);
  }

  /**
   * The median with its interval by Brookmeyer and Crowley: the durations at which the curve, and
   * the ends of its band, are no longer above one half.
   */
  public Median median() {
    return new Median(first(Point::survival), first(Point::lower), first(Point::upper));
  }

  private @Nullable Integer first(ToDoubleFunction<Point> value) {
    for (Point point : points) {
      if (value.applyAsDouble(point) <= HALF) {
        return point.duration();
      }
    }
    return null;
  }

  /**
   * The mean duration within a horizon: the area below the curve up to it.
   *
   * @return absent where nobody is, or where the curve is not known so far
   */
  public @Nullable RestrictedMean restrictedMean(int horizon) {
    if (points.isEmpty() || (horizon > longest && points.getLast().survival() > 0)) {
      return null;
    }
    double mean = 0;
    double variance = 0;
    int until = horizon;
    for (Point point : points.reversed()) {
      if (point.duration() > horizon) {
        continue;
      }
      // what lies below the curve from this duration on
      mean += point.survival() * (until - point.duration());
      until = point.duration();
      if (point.atRisk() > point.left()) {
        variance +=
            mean
                * mean
                * point.left()
                / ((double) point.atRisk() * (point.atRisk() - point.left()));
      }
    }
    // until the first loss all are there
    return new RestrictedMean(horizon, mean + until, Math.sqrt(variance));
  }

  /**
   * A point of the curve; it holds until the next one.
   *
   * @param duration how long
   * @param atRisk subjects that had stayed until then
   * @param left those that left after so long
   * @param survival estimated share that stays longer
   * @param variance its variance by Greenwood
   * @param lower lower end of the 95 % band
   * @param upper upper end of the 95 % band
   */
  public record Point(
      int duration,
      long atRisk,
      long left,
      double survival,
      double variance,
      double lower,
      double upper) {}

  /**
   * The duration after which half have left.
   *
   * @param duration the median; absent when more than half stay
   * @param lower lower end of its 95 % interval; absent when the band does not fall so far
   * @param upper upper end, likewise
   */
  public record Median(
      @Nullable Integer duration, @Nullable Integer lower, @Nullable Integer upper) {}

  /**
   * The mean duration within a horizon.
   *
   * @param horizon where durations are cut off
   * @param mean the mean
   * @param standardError its standard error
   */
  public record RestrictedMean(int horizon, double mean, double standardError) {}
}
