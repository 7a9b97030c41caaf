package io.perennial.models.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Aalen-Johansen estimate of the share that has left for one of several competing reasons, with
 * its variance by the delta method (Marubini and Valsecchi). The shares of all reasons add up to
 * the share that has left.
 *
 * @param reason the reason
 * @param losses how many left for it
 * @param points the curve: one for each duration at which somebody left for the reason
 */
public record CumulativeIncidence(String reason, long losses, List<Point> points) {

  /** The points are copied. */
  public CumulativeIncidence {
    points = List.copyOf(points);
  }

  /**
   * The estimates, in the order of the reasons.
   *
   * @param left those that left, by reason
   * @param stayed those not known to have left
   */
  public static List<CumulativeIncidence> of(
      SortedMap<String, Durations> left, Durations stayed, Band band) {
    Durations all = Durations.together(left.values());
    Durations present = Durations.together(List.of(all, stayed));
    TreeMap<String, Curve> curves = new TreeMap<>();
    left.keySet().forEach(reason -> curves.put(reason, new Curve()));
    Durations.AtRisk risk = new Durations.AtRisk(present);
    double survival = 1;
    for (int duration : all.durationsOfLosses()) {
      long atRisk = risk.after(duration);
      long lost = all.leftAfter(duration);
      for (var each : left.entrySet()) {
        Step step = new Step(duration, atRisk, lost, each.getValue().leftAfter(duration), survival);
        curves.computeIfAbsent(each.getKey(), reason -> new Curve()).add(step, band);
      }
      survival *= (double) (atRisk - lost) / atRisk;
    }
    List<CumulativeIncidence> incidences = new ArrayList<>();
    curves.forEach((reason, curve) ->
        incidences.add(
            new CumulativeIncidence(
                reason, left.getOrDefault(reason, new Durations()).losses(), curve.points)));
    return incidences;
  }

  /** A duration at which somebody left; survival is that before it. */
  private record Step(int duration, long atRisk, long lost, long forReason, double survival) {}

  /** The curve of one reason, and the sums that its variance is made of. */
  private static final class Curve {

    private final List<Point> points = new ArrayList<>();
    private double incidence;

    /** Sums of a weight, of the weight times the incidence, and times its square. */
    private double weight;

    private double weightTimesIncidence;
    private double weightTimesSquare;

    private double own;
    private double mixed;
    private double mixedTimesIncidence;

    private void add(Step step, Band band) {
      double atRisk = step.atRisk();
      incidence += step.survival() * step.forReason() / atRisk;
      if (step.atRisk() > step.lost()) {
        double greenwood = step.lost() / (atRisk * (step.atRisk() - step.lost()));
        weight += greenwood;
        weightTimesIncidence += greenwood * incidence;
        weightTimesSquare += greenwood * incidence * incidence;
      }
      double part = step.survival() * step.forReason() / (atRisk * atRisk);
      own += step.survival() * part * (step.atRisk() - step.forReason()) / atRisk;
      mixed += part;
      mixedTimesIncidence += part * incidence;
      if (step.forReason() > 0) {
        double variance = Math.max(0, variance());
        Band.Interval interval = band.around(incidence, variance);
        points.add(
            new Point(
                step.duration(),
                step.atRisk(),
                step.forReason(),
                incidence,
                variance,
                interval.lower(),
                interval.upper()));
      }
    }

    private double variance() {
      double others =
          incidence * incidence * weight - 2 * incidence * weightTimesIncidence + weightTimesSquare;
      return others + own - 2 * (incidence * mixed - mixedTimesIncidence);
    }
  }

  /**
   * A point of the curve; it holds until the next one.
   *
   * @param duration how long
   * @param atRisk subjects that had stayed until then
   * @param left those that left after so long, for the reason
   * @param incidence estimated share that has left for the reason by then
   * @param variance its variance
   * @param lower lower end of the 95 % band
   * @param upper upper end of the 95 % band
   */
  public record Point(
      int duration,
      long atRisk,
      long left,
      double incidence,
      double variance,
      double lower,
      double upper) {}
}
