package io.perennial.models.fit;

import java.util.List;

/**
 * A log-likelihood as a function of the logarithms of its parameters, within bounds: beyond them it
 * falls, so that a search comes back. It remembers the best point that it was asked for.
 */
final class LogScale {

  /** How far from all starts a parameter may go, as a logarithm. */
  private static final double REACH = Math.log(1e5);

  private final Likelihood likelihood;
  private final double[] lowest;
  private final double[] highest;
  private double[] best;
  private double bestValue = Double.NEGATIVE_INFINITY;

  LogScale(Likelihood likelihood, List<double[]> starts) {
    this.likelihood = likelihood;
    int size = likelihood.parameters().size();
    this.lowest = new double[size];
    this.highest = new double[size];
    for (int i = 0; i < size; i++) {
      int at = i;
      double[] logs = starts.stream().mapToDouble(start -> Math.log(start[at])).sorted().toArray();
      lowest[i] = logs[0] - REACH;
      highest[i] = logs[logs.length - 1] + REACH;
    }
    this.best = logs(starts.getFirst());
  }

  static double[] logs(double[] parameters) {
    double[] logs = new double[parameters.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(parameters[i]);
    }
    return logs;
  }

  double value(double[] logs) {
    double value = likelihood.value(parameters(logs));
    if (!Double.isFinite(value)) {
      return -Double.MAX_VALUE;
    }
    if (value > bestValue && isWithin(logs)) {
      bestValue = value;
      best = logs.clone();
    }
    for (int i = 0; i < logs.length; i++) {
      double beyond = logs[i] - within(logs[i], i);
      value -= beyond * beyond;
    }
    return value;
  }

  double[] gradient(double[] logs) {
    double[] parameters = parameters(logs);
    double[] gradient = likelihood.gradient(parameters);
    for (int i = 0; i < logs.length; i++) {
      double beyond = logs[i] - within(logs[i], i);
      gradient[i] = beyond == 0 ? gradient[i] * parameters[i] : -2 * beyond;
    }
    return gradient;
  }

  double[] best() {
    return best.clone();
  }

  double bestValue() {
    return bestValue;
  }

  /** Forgets the best point, before a search from another start. */
  void forget() {
    bestValue = Double.NEGATIVE_INFINITY;
  }

  /** The parameters of a point, those beyond a bound at it. */
  double[] parameters(double[] logs) {
    double[] parameters = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      parameters[i] = Math.exp(within(logs[i], i));
    }
    return parameters;
  }

  /** Whether a parameter is so near a bound that it would have gone on. */
  boolean isAtBound(double[] logs, int parameter) {
    return logs[parameter] <= lowest[parameter] + 1 || logs[parameter] >= highest[parameter] - 1;
  }

  private boolean isWithin(double[] logs) {
    for (int i = 0; i < logs.length; i++) {
      if (logs[i] != within(logs[i], i)) {
        return false;
      }
    }
    return true;
  }

  private double within(double log, int parameter) {
    return Math.clamp(log, lowest[parameter], highest[parameter]);
  }
}
