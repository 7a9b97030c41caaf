package io.perennial.models.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * What estimates might have been, had other customers come: the parametric bootstrap. From the
 * draws follows the interval of any number that depends on the parameters.
 *
 * @param draws parameters fitted to simulated worlds, a list for each
 * @param refused worlds that could not be fitted, by the reason
 */
public record Bootstrap(List<List<Double>> draws, List<Unfitted> refused) {

  private static final double LOW = 2.5;
  private static final double HIGH = 97.5;

  /** A world holds no more customers than this. */
  public static final int MOST_SIMULATED = 20_000;

  public Bootstrap {
    draws = draws.stream().map(List::copyOf).toList();
    refused = List.copyOf(refused);
  }

  /**
   * Fits simulated worlds. Each has random numbers of its own.
   *
   * @param fit the estimates
   * @param drawing how worlds are drawn
   * @param shrink what deviations from the estimates are multiplied by, on the scale of logarithms:
   *     below 1 where worlds are smaller than what the estimates rest on
   * @param refit simulates a world and fits it
   */
  public static Bootstrap of(
      Fit fit, Drawing drawing, double shrink, Function<RandomGenerator, Fitted> refit) {
    double[] estimates = fit.values();
    List<List<Double>> fitted = new ArrayList<>();
    Map<Refused.Reason, Integer> refused = new TreeMap<>();
    for (int world = 0; world < drawing.worlds(); world++) {
      drawing.begun().accept(world);
      switch (refit.apply(drawing.random(world))) {
        case Fit drawn -> fitted.add(shrunk(drawn.values(), estimates, shrink));
        case Refused no -> refused.merge(no.reason(), 1, Integer::sum);
      }
    }
    return new Bootstrap(
        fitted,
        refused.entrySet().stream()
            .map(each -> new Unfitted(each.getKey(), each.getValue()))
            .toList());
  }

  /**
   * Fits simulated worlds of the same customers. Of more than {@link #MOST_SIMULATED} so many are
   * drawn, evenly in their order, and what the estimates deviate by is made smaller accordingly.
   *
   * @param fit the estimates
   * @param customers what is kept of each customer in all worlds, such as its age
   * @param drawing how worlds are drawn
   * @param refit simulates a world of these customers and fits it
   */
  public static <T extends Comparable<T>> Bootstrap ofCustomers(
      Fit fit,
      Collection<T> customers,
      Drawing drawing,
      BiFunction<RandomGenerator, List<T>, Fitted> refit) {
    List<T> sorted = customers.stream().sorted().toList();
    int size = Math.min(sorted.size(), MOST_SIMULATED);
    List<T> drawn =
        IntStream.range(0, size)
            .mapToObj(i -> sorted.get((int) ((i + 0.5) * sorted.size() / size)))
            .toList();
    return of(
        fit,
        drawing,
        Math.sqrt((double) size / sorted.size()),
        random -> refit.apply(random, drawn));
  }

  private static List<Double> shrunk(double[] values, double[] estimates, double shrink) {
    List<Double> shrunk = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      shrunk.add(estimates[i] * Math.pow(values[i] / estimates[i], shrink));
    }
    return shrunk;
  }

  /**
   * Worlds that could not be fitted for the same reason.
   *
   * @param reason why not
   * @param worlds how many
   */
  public record Unfitted(Refused.Reason reason, int worlds) {}

  /** Between which two values a number lies in 95 of 100 draws. */
  public Interval interval(ToDoubleFunction<double[]> number) {
    if (draws.isEmpty()) {
      throw new IllegalStateException("No world could be fitted: " + refused);
    }
    double[] numbers =
        draws.stream()
            .mapToDouble(draw ->
                number.applyAsDouble(draw.stream().mapToDouble(Double::doubleValue).toArray()))
            .toArray();
    return interval(numbers);
  }

  /** Between which two values 95 of 100 numbers lie, at least one of which there is. */
  public static Interval interval(double[] numbers) {
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    percentile.setData(numbers);
    return new Interval(percentile.evaluate(LOW), percentile.evaluate(HIGH));
  }

  /**
   * Between which two values a number lies in 95 of 100 draws.
   *
   * @param low the lower
   * @param high the higher
   */
  public record Interval(double low, double high) {}
}
