package io.perennial.models.purchasing;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * By Pareto/NBD, the times at which a customer may have left since its last purchase, weighed by
 * how likely each is to go with the purchases that were seen and those that were not.
 *
 * <p>The literature writes the weight of them all as a difference of two hypergeometric functions,
 * in which digits are lost where the last purchase was lately or the rates hardly differ. As an
 * integral it is a sum of positive terms, and its derivatives by the parameters are sums over the
 * same points.
 *
 * @param weight of all times, where that of the last purchase itself is 1 a week
 * @param logOfAlpha the mean of log((alpha + t) / (alpha + t_x)) over the times t
 * @param logOfBeta the mean of log((beta + t) / (beta + t_x))
 * @param perAlpha the mean of 1 / (alpha + t)
 * @param perBeta the mean of 1 / (beta + t)
 */
record Departures(
    double weight, double logOfAlpha, double logOfBeta, double perAlpha, double perBeta) {

  private static final Departures NONE = new Departures(0, 0, 0, 0, 0);
  private static final double NEGLIGIBLE = 1e-17;
  private static final double SMALL = 0.01;
  private static final double[] POINTS;
  private static final double[] WEIGHTS;

  static {
    GaussIntegrator gauss = new GaussIntegratorFactory().legendre(10);
    POINTS = new double[gauss.getNumberOfPoints()];
    WEIGHTS = new double[gauss.getNumberOfPoints()];
    for (int i = 0; i < POINTS.length; i++) {
      POINTS[i] = (1 + gauss.getPoint(i)) / 2;
      WEIGHTS[i] = gauss.getWeight(i) / 2;
    }
  }

  /**
   * Works the integral out. Pieces of time double in length from the one on in which the weight
   * falls by a factor of e at most; none is longer than it is from where a base would be zero, so
   * that ten points of Gauss and Legendre tell all digits.
   *
   * @param shape r + x
   * @param ofAlpha alpha + t_x
   * @param power s + 1
   * @param ofBeta beta + t_x
   * @param weeks from the last purchase to the end of what was looked at
   */
  static Departures of(double shape, double ofAlpha, double power, double ofBeta, double weeks) {
    if (weeks <= 0) {
      return NONE;
    }
    double sum = 0;
    double logOfAlpha = 0;
    double logOfBeta = 0;
    double perAlpha = 0;
    double perBeta = 0;
    double length = 1 / ((shape + 1) / ofAlpha + power / ofBeta);
    double from = 0;
    while (from < weeks) {
      // A rest that is short is taken along.
      double piece = weeks - from < 1.5 * length ? weeks - from : length;
      double before = sum;
      for (int i = 0; i < POINTS.length; i++) {
        double time = from + piece * POINTS[i];
        double logAlpha = logOfOneMore(time / ofAlpha);
        double logBeta = logOfOneMore(time / ofBeta);
        double weight = piece * WEIGHTS[i] * Math.exp(-shape * logAlpha - power * logBeta);
        sum += weight;
        logOfAlpha += weight * logAlpha;
        logOfBeta += weight * logBeta;
        perAlpha += weight / (ofAlpha + time);
        perBeta += weight / (ofBeta + time);
      }
      if (sum - before < NEGLIGIBLE * sum) {
        break;
      }
      from += piece;
      length *= 2;
    }
    return new Departures(sum, logOfAlpha / sum, logOfBeta / sum, perAlpha / sum, perBeta / sum);
  }

  /** The logarithm of 1 + x; the plain one is the faster, and as exact where x is not small. */
  private static double logOfOneMore(double x) {
    return x < SMALL ? Math.log1p(x) : Math.log(1 + x);
  }
}
