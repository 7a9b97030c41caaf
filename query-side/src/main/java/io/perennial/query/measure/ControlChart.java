package io.perennial.query.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * An individuals chart (XmR) of numbers that are not below zero: the centre is their mean, the
 * limits lie 2.66 mean moving ranges above and below it, the lower one not below zero.
 *
 * @param centre the mean
 * @param meanMovingRange mean of the differences between neighbours
 * @param lower lower limit
 * @param upper upper limit
 * @param signals what is conspicuous about each of the numbers, in their order
 */
public record ControlChart(
    double centre, double meanMovingRange, double lower, double upper, List<Signal> signals) {

  /** How many numbers there have to be: below that, limits say more of chance than of the work. */
  public static final int LEAST = 8;

  /** So many in a row on one side of the centre are no chance. */
  public static final int RUN = 8;

  private static final double FACTOR = 2.66;

  public ControlChart {
    signals = List.copyOf(signals);
  }

  /**
   * What is conspicuous about a number.
   *
   * @param beyondLimit whether it lies beyond a limit
   * @param inRun whether it is the eighth or a later one in a row on its side of the centre
   */
  public record Signal(boolean beyondLimit, boolean inRun) {}

  /**
   * The chart of numbers in the order of time.
   *
   * @throws IllegalArgumentException when they are too few
   */
  public static ControlChart of(List<Double> values) {
    if (values.size() < LEAST) {
      throw new IllegalArgumentException(values.size() + " numbers are too few for limits");
    }
    double centre = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    double ranges = 0;
    for (int i = 1; i < values.size(); i++) {
      ranges += Math.abs(values.get(i) - values.get(i - 1));
    }
    double range = ranges / (values.size() - 1);
    double lower = Math.max(0, centre - FACTOR * range);
    double upper = centre + FACTOR * range;
    List<Signal> signals = new ArrayList<>();
    double side = 0;
    int run = 0;
    for (double value : values) {
      double now = Math.signum(value - centre);
      run = now == 0 ? 0 : now == side ? run + 1 : 1;
      side = now;
      signals.add(new Signal(value < lower || value > upper, run >= RUN));
    }
    return new ControlChart(
        Shares.rounded(centre),
        Shares.rounded(range),
        Shares.rounded(lower),
        Shares.rounded(upper),
        signals);
  }
}
