package io.perennial.models.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;

/**
 * Fits parameters by maximum likelihood: from each start by conjugate gradients on their
 * logarithms, then by steps of Newton until nothing is to be gained. The same likelihood and starts
 * give the same bits.
 */
public final class MaximumLikelihood {

  /** What a step may still gain where it is the last one: it then gains that squared. */
  private static final double GAIN = 1e-9;

  private static final int NEWTON_STEPS = 60;
  private static final int CONJUGATE_STEPS = 60;
  private static final int EVALUATIONS = 5_000;

  /** A refusal from one start counts against a maximum from another where it is higher by this. */
  private static final double NO_HIGHER = 1e-6;

  /** No step of Newton changes a parameter by more than this factor, as a logarithm. */
  private static final double LONGEST_STEP = 2;

  private static final int HALVINGS = 30;

  private MaximumLikelihood() {}

  /** Fits a likelihood, beginning at each of the starts; what comes out highest counts. */
  public static Fitted fit(Likelihood likelihood, List<double[]> starts) {
    LogScale scale = new LogScale(likelihood, starts);
    Fitted highest =
        new Refused(
            Refused.Reason.NO_CONVERGENCE, "The likelihood is not finite at any of the starts.");
    double value = Double.NEGATIVE_INFINITY;
    for (double[] start : starts) {
      scale.forget();
      search(scale, LogScale.logs(start));
      if (Double.isFinite(scale.bestValue())) {
        Fitted fitted = climb(likelihood, scale);
        if (scale.bestValue() > value + (fitted instanceof Fit ? 0 : NO_HIGHER)) {
          value = scale.bestValue();
          highest = fitted;
        }
      }
    }
    return highest;
  }

  private static void search(LogScale scale, double[] start) {
    var optimizer =
        new NonLinearConjugateGradientOptimizer(
            NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE,
            new SimpleValueChecker(1e-9, 1e-4, CONJUGATE_STEPS),
            1e-3,
            1e-5,
            0.1);
    try {
      optimizer.optimize(
          new ObjectiveFunction(scale::value),
          new ObjectiveFunctionGradient(scale::gradient),
          GoalType.MAXIMIZE,
          new InitialGuess(start),
          new MaxEval(EVALUATIONS),
          MaxIter.unlimited());
    } catch (MathRuntimeException noMore) {
      // The best point so far is where Newton goes on; whether that is a maximum is seen there.
      return;
    }
  }

  private static Fitted climb(Likelihood likelihood, LogScale scale) {
    double[] point = scale.best();
    double gain = Double.NaN;
    for (int taken = 0; taken < NEWTON_STEPS; taken++) {
      Optional<Refused> bound = atBound(likelihood, scale, point);
      if (bound.isPresent()) {
        return bound.get();
      }
      double[] gradient = scale.gradient(point);
      Information information = Information.at(scale, point);
      double[] direction = information.step(gradient);
      gain = product(gradient, direction) / 2;
      if (gain < GAIN) {
        return information.isDetermined()
            ? result(likelihood, scale, moved(point, direction, 1))
            : new Refused(
                Refused.Reason.NOT_DETERMINED,
                "The data do not tell the parameters apart: other values than %s fit as well."
                    .formatted(described(likelihood, scale.parameters(point))));
      }
      point = step(scale, point, direction);
    }
    return new Refused(
        Refused.Reason.NO_CONVERGENCE,
        String.format(
            Locale.ROOT,
            "No maximum was reached in %d steps: the next would still raise the log-likelihood by %.2g.",
            NEWTON_STEPS,
            gain));
  }

  private static double[] step(LogScale scale, double[] point, double[] direction) {
    double longest = Arrays.stream(direction).map(Math::abs).max().orElseThrow();
    double part = Math.min(1, LONGEST_STEP / longest);
    double value = scale.value(point);
    double[] next = moved(point, direction, part);
    for (int i = 0; i < HALVINGS && scale.value(next) < value; i++) {
      part /= 2;
      next = moved(point, direction, part);
    }
    return next;
  }

  private static double[] moved(double[] point, double[] direction, double part) {
    double[] moved = new double[point.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = point[i] + part * direction[i];
    }
    return moved;
  }

  private static Fit result(Likelihood likelihood, LogScale scale, double[] point) {
    double[] parameters = scale.parameters(point);
    RealMatrix inverse = Information.at(scale, point).covariance();
    int size = parameters.length;
    List<Parameter> named = new ArrayList<>();
    List<List<Double>> covariance = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        row.add(parameters[i] * parameters[j] * inverse.getEntry(i, j));
      }
      covariance.add(row);
      named.add(
          new Parameter(likelihood.parameters().get(i), parameters[i], Math.sqrt(row.get(i))));
    }
    double value = likelihood.value(parameters);
    return new Fit(named, value, 2.0 * size - 2 * value, likelihood.observations(), covariance);
  }

  private static Optional<Refused> atBound(Likelihood likelihood, LogScale scale, double[] point) {
    for (int i = 0; i < point.length; i++) {
      if (scale.isAtBound(point, i)) {
        return Optional.of(
            new Refused(
                Refused.Reason.PARAMETER_AT_BOUND,
                "The parameter %s ran away: with %s the likelihood still rises."
                    .formatted(
                        likelihood.parameters().get(i),
                        described(likelihood, scale.parameters(point)))));
      }
    }
    return Optional.empty();
  }

  private static String described(Likelihood likelihood, double[] parameters) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      all.add(String.format(Locale.ROOT, "%s %.4g", likelihood.parameters().get(i), parameters[i]));
    }
    return String.join(", ", all);
  }

  private static double product(double[] left, double[] right) {
    Sum sum = new Sum();
    for (int i = 0; i < left.length; i++) {
      sum.add(left[i] * right[i]);
    }
    return sum.value();
  }
}
