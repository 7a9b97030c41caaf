package io.perennial.models.purchasing;

import io.perennial.models.fit.Likelihood;
import io.perennial.models.fit.Sum;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood of {@link ParetoNbd}: a customer is still active, or left at one of the times
 * since its last purchase.
 */
final class ParetoNbdLikelihood implements Likelihood {

  private final PurchaseSummaries summaries;
  private @Nullable Point last;

  ParetoNbdLikelihood(PurchaseSummaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public List<String> parameters() {
    return ParetoNbd.PARAMETERS;
  }

  @Override
  public long observations() {
    return summaries.customers();
  }

  @Override
  public double value(double[] parameters) {
    return at(parameters).value;
  }

  @Override
  public double[] gradient(double[] parameters) {
    return at(parameters).gradient.clone();
  }

  /** Both, for most of the work is the same; the point that was asked for last is remembered. */
  private Point at(double[] parameters) {
    Point point = last;
    if (point == null || !Arrays.equals(point.parameters, parameters)) {
      point = worked(parameters.clone());
      last = point;
    }
    return point;
  }

  private Point worked(double[] parameters) {
    double r = parameters[0];
    double alpha = parameters[1];
    double s = parameters[2];
    double beta = parameters[3];
    Sum value = new Sum();
    Sum byR = new Sum();
    Sum byAlpha = new Sum();
    Sum byS = new Sum();
    Sum byBeta = new Sum();
    long bought = 0;
    double rising = 0;
    double risingByR = 0;
    for (PurchaseSummaries.Group group : summaries.groups()) {
      PurchaseSummary customer = group.summary();
      for (; bought < customer.frequency(); bought++) {
        rising += Math.log(r + bought);
        risingByR += 1 / (r + bought);
      }
      double shape = r + bought;
      double ofAlpha = alpha + customer.recency();
      double ofBeta = beta + customer.recency();
      double since = customer.age() - customer.recency();
      Departures departures = Departures.of(shape, ofAlpha, s + 1, ofBeta, since);
      double sinceOfAlpha = Math.log1p(since / ofAlpha);
      double sinceOfBeta = Math.log1p(since / ofBeta);
      // Both relative to the time of the last purchase, so that nothing is too small for a double.
      double active = Math.exp(-shape * sinceOfAlpha - s * sinceOfBeta);
      double left = s / ofBeta * departures.weight();
      double gone = left / (active + left);
      double stays = active / (active + left);
      double logOfAlpha = Math.log(ofAlpha / alpha);
      double logOfBeta = Math.log(ofBeta / beta);
      double count = group.customers();
      value.add(
          count
              * (rising
                  - bought * Math.log(ofAlpha)
                  - r * logOfAlpha
                  - s * logOfBeta
                  + Math.log(active + left)));
      byR.add(
          count * (risingByR - logOfAlpha - stays * sinceOfAlpha - gone * departures.logOfAlpha()));
      byAlpha.add(
          count
              * (r / alpha
                  - shape * (stays / (alpha + customer.age()) + gone * departures.perAlpha())));
      byS.add(count * (gone / s - logOfBeta - stays * sinceOfBeta - gone * departures.logOfBeta()));
      byBeta.add(
          count
              * (s / beta
                  - stays * s / (beta + customer.age())
                  - gone * (s + 1) * departures.perBeta()));
    }
    return new Point(
        parameters,
        value.value(),
        new double[] {byR.value(), byAlpha.value(), byS.value(), byBeta.value()});
  }

  /** What was worked out of parameters. */
  private static final class Point {
    final double[] parameters;
    final double value;
    final double[] gradient;

    Point(double[] parameters, double value, double[] gradient) {
      this.parameters = parameters;
      this.value = value;
      this.gradient = gradient;
    }
  }
}
