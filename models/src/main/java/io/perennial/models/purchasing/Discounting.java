package io.perennial.models.purchasing;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Adds up what is expected over time, discounted continuously. */
final class Discounting {

  private static final double WEEKS_OF_YEAR = 365.25 / 7;

  /** Where a discounted unit is worth less than what a double can tell. */
  private static final double NOTHING_LEFT = 45;

  /** Between -1 and 1. */
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);

  private Discounting() {}

  /** The rate at which worth is lost by the week, at any time, for what is lost in a year. */
  static double force(double annualRate) {
    return Math.log1p(annualRate) / WEEKS_OF_YEAR;
  }

  /** So many weeks are all time, when worth is lost at a rate. */
  static double allTime(double annualRate) {
    if (!(annualRate > 0)) {
      throw new IllegalArgumentException(
          "What is never worth less adds up without end: rate " + annualRate);
    }
    return NOTHING_LEFT / force(annualRate);
  }

  /**
   * Integrates a rate over time, discounted. Time is stretched logarithmically from the scale on,
   * by which rates fall, and cut into pieces that polynomials follow to the last digits.
   *
   * @param rate by week, after so many weeks
   * @param scale the weeks in which the rate changes noticeably
   */
  static double integral(DoubleUnaryOperator rate, double scale, double weeks, double force) {
    double end = Math.log1p(weeks / scale);
    int pieces = Math.max(1, (int) Math.ceil(end));
    double half = end / pieces / 2;
    double sum = 0;
    for (int piece = 0; piece < pieces; piece++) {
      double middle = (2 * piece + 1) * half;
      for (int node = 0; node < RULE.getNumberOfPoints(); node++) {
        double at = middle + half * RULE.getPoint(node);
        double time = scale * Math.expm1(at);
        sum += RULE.getWeight(node) * Math.exp(at - force * time) * rate.applyAsDouble(time);
      }
    }
    return scale * half * sum;
  }
}
