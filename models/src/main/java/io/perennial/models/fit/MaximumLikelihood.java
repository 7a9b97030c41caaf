package io.perennial.models.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
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
 * Fits parameters by maximum likelihood: conjugate gradients on their logarithms from each start,
 * then steps of Newton from the best point until nothing is to be gained. The same likelihood and
 * starts give the same bits.
 */
public final class MaximumLikelihood {

  /** What a step may still gain where it is the last one: it then gains that squared. */
  private static final double GAIN = 1e-9;

  private static final int NEWTON_STEPS = 60;
  private static final int CONJUGATE_STEPS = 60;
  private static final int EVALUATIONS = 5_000;
  private static final double DIFFERENCE = 3e-5;

  /** No step of Newton changes a parameter by more than this factor, as a logarithm. */
  private static final double LONGEST_STEP = 2;

  private static final int HALVINGS = 30;

  private MaximumLikelihood() {}

  /** Fits a likelihood, beginning at each of the starts. */
  public static Fitted fit(Likelihood likelihood, List<double[]> starts) {
    LogScale scale = new LogScale(likelihood, starts);
    double[] point = LogScale.logs(starts.getFirst());
    double value = Double.NEGATIVE_INFINITY;
    for (double[] start : starts) {
      scale.forget();
      search(scale, LogScale.logs(start));
      if (scale.bestValue() > value) {
        value = scale.bestValue();
        point = scale.best();
      }
    }
    if (!Double.isFinite(value)) {
      return new Refused(
          Refused.Reason.NO_CONVERGENCE, "The likelihood is not finite at any of the starts.");
    }
    return climb(likelihood, scale, point);
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

  private static Fitted climb(Likelihood likelihood, LogScale scale, double[] start) {
    double[] point = start;
    double gain = Double.NaN;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      Optional<Refused> bound = atBound(likelihood, scale, point);
      if (bound.isPresent()) {
        return bound.get();
      }
      double[] gradient = scale.gradient(point);
      RealMatrix information = information(scale, point);
      Optional<CholeskyDecomposition> decomposed = decomposed(information);
      if (decomposed.isEmpty()) {
        return new Refused(
            Refused.Reason.NOT_DETERMINED,
            "The data do not tell the parameters apart: other values than %s fit as well."
                .formatted(described(likelihood, scale.parameters(point))));
      }
      double[] direction =
          decomposed.get().getSolver().solve(new ArrayRealVector(gradient)).toArray();
      gain = product(gradient, direction) / 2;
      if (gain < GAIN) {
        double[] top = moved(point, direction, 1);
        return result(
            likelihood,
            scale.parameters(top),
            decomposed(information(scale, top)).orElse(decomposed.get()));
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

  /** The observed information on the scale of logarithms: the gradient, differentiated. */
  private static RealMatrix information(LogScale scale, double[] point) {
    int size = point.length;
    RealMatrix information = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      double[] up = point.clone();
      up[i] += DIFFERENCE;
      double[] down = point.clone();
      down[i] -= DIFFERENCE;
      double[] above = scale.gradient(up);
      double[] below = scale.gradient(down);
      for (int j = 0; j < size; j++) {
        double half = (below[j] - above[j]) / (up[i] - down[i]) / 2;
        information.addToEntry(i, j, half);
        information.addToEntry(j, i, half);
      }
    }
    return information;
  }

  private static Optional<CholeskyDecomposition> decomposed(RealMatrix information) {
    try {
      return Optional.of(new CholeskyDecomposition(information, 1e-10, 1e-10));
    } catch (MathRuntimeException notPositive) {
      return Optional.empty();
    }
  }

  private static Fit result(
      Likelihood likelihood, double[] parameters, CholeskyDecomposition information) {
    RealMatrix inverse = information.getSolver().getInverse();
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
