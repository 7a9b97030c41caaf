package io.perennial.models.validation;

import io.perennial.models.fit.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Newton's steps to the maximum of a logistic likelihood, which is concave. */
final class NewtonSteps {

  /** Each step squares the error: after one so short, what is left is below rounding. */
  private static final double SHORT = 1e-8;

  /** Below this much information the likelihood is flat. */
  private static final double FLAT = 1e-10;

  /**
   * Where there is a maximum, a dozen steps lead there as a rule, and some dozens where all are
   * told apart but for a few. Where there is none the information falls by a factor of e with each
   * step, so that it is flat before.
   */
  private static final int MOST = 100;

  private static final int HALVINGS = 30;

  private final double[][] rows;
  private final boolean[] happened;
  private double[] coefficients;

  NewtonSteps(double[][] rows, boolean[] happened) {
    this.rows = rows;
    this.happened = happened;
    this.coefficients = new double[rows[0].length];
  }

  /** Goes to the maximum; false where there is none. */
  boolean converge() {
    double value = logLikelihood();
    for (int i = 0; i < MOST; i++) {
      double[] step;
      try {
        step = decomposed().getSolver().solve(new ArrayRealVector(gradient())).toArray();
      } catch (MathRuntimeException flat) {
        return false;
      }
      double[] from = coefficients;
      double part = 1;
      coefficients = moved(from, step, part);
      for (int h = 0; h < HALVINGS && logLikelihood() < value; h++) {
        part /= 2;
        coefficients = moved(from, step, part);
      }
      value = logLikelihood();
      if (Arrays.stream(step).map(Math::abs).max().orElseThrow() < SHORT) {
        return true;
      }
    }
    return false;
  }

  double[] coefficients() {
    return coefficients.clone();
  }

  double logLikelihood() {
    Sum sum = new Sum();
    for (int i = 0; i < rows.length; i++) {
      double logit = logit(rows[i]);
      double against = happened[i] ? -logit : logit;
      // log(1 + e^x), for large x without overflow
      sum.add(-(Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)))));
    }
    return sum.value();
  }

  /** The inverse of the observed information. */
  List<List<Double>> covariance() {
    RealMatrix inverse = decomposed().getSolver().getInverse();
    List<List<Double>> covariance = new ArrayList<>();
    for (int i = 0; i < coefficients.length; i++) {
      covariance.add(Arrays.stream(inverse.getRow(i)).boxed().toList());
    }
    return covariance;
  }

  private double[] gradient() {
    Sum[] sums = new Sum[coefficients.length];
    Arrays.setAll(sums, i -> new Sum());
    for (int i = 0; i < rows.length; i++) {
      // 1 less the probability of what came, towards it: exact also near 0
      double logit = logit(rows[i]);
      double missed = happened[i] ? probability(-logit) : -probability(logit);
      for (int j = 0; j < sums.length; j++) {
        sums[j].add(missed * rows[i][j]);
      }
    }
    return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
  }

  private CholeskyDecomposition decomposed() {
    int size = coefficients.length;
    double[] spread = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double logit = logit(rows[i]);
      spread[i] = probability(logit) * probability(-logit);
    }
    RealMatrix information = new Array2DRowRealMatrix(size, size);
    for (int j = 0; j < size; j++) {
      for (int k = 0; k <= j; k++) {
        Sum sum = new Sum();
        for (int i = 0; i < rows.length; i++) {
          sum.add(spread[i] * rows[i][j] * rows[i][k]);
        }
        information.setEntry(j, k, sum.value());
        information.setEntry(k, j, sum.value());
      }
    }
    return new CholeskyDecomposition(information, FLAT, FLAT);
  }

  private double logit(double[] row) {
    double logit = 0;
    for (int j = 0; j < row.length; j++) {
      logit += coefficients[j] * row[j];
    }
    return logit;
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static double[] moved(double[] from, double[] step, double part) {
    double[] moved = new double[from.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = from[i] + part * step[i];
    }
    return moved;
  }
}
