package io.perennial.models.fit;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The observed information of a point on the scale of logarithms: by how much the log-likelihood
 * bends downwards there, in each direction. It is the analytic gradient, differentiated.
 */
final class Information {

  private static final double DIFFERENCE = 3e-5;

  /**
   * Of less information a direction is not determined: its standard error would be a factor of
   * e<sup>100</sup>.
   */
  private static final double LEAST = 1e-4;

  /** No step is taken as if a direction were flatter than this: there, rounding would lead it. */
  private static final double FLATTEST = 1e-6;

  private final EigenDecompositionSymmetric directions;

  private Information(EigenDecompositionSymmetric directions) {
    this.directions = directions;
  }

  static Information at(LogScale scale, double[] point) {
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
    return new Information(new EigenDecompositionSymmetric(information));
  }

  /** Whether the log-likelihood bends downwards in every direction. */
  boolean isDetermined() {
    for (double bend : directions.getEigenvalues()) {
      if (!(bend > LEAST)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The step of Newton; where the log-likelihood bends upwards, as long as if it bent downwards as
   * much, so that it always leads up.
   */
  double[] step(double[] gradient) {
    RealVector up = new ArrayRealVector(gradient);
    RealVector step = new ArrayRealVector(gradient.length);
    for (int i = 0; i < gradient.length; i++) {
      RealVector direction = directions.getEigenvector(i);
      double bend = Math.max(Math.abs(directions.getEigenvalue(i)), FLATTEST);
      step = step.add(direction.mapMultiply(direction.dotProduct(up) / bend));
    }
    return step.toArray();
  }

  /** The covariance of the logarithms of the estimates. */
  RealMatrix covariance() {
    return directions.getSolver().getInverse();
  }
}
