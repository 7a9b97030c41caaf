package io.perennial.models.spending;

import io.perennial.models.fit.Likelihood;
import io.perennial.models.fit.Sum;
import java.util.List;
import org.hipparchus.special.Gamma;

/** The likelihood of the mean spend of customers, who come in order of their purchases. */
final class GammaGammaLikelihood implements Likelihood {

  private final double[] purchases;
  private final double[] means;

  GammaGammaLikelihood(List<SpendSummary> sorted) {
    this.purchases = sorted.stream().mapToDouble(SpendSummary::purchases).toArray();
    this.means = sorted.stream().mapToDouble(SpendSummary::mean).toArray();
  }

  @Override
  public List<String> parameters() {
    return GammaGamma.PARAMETERS;
  }

  @Override
  public long observations() {
    return means.length;
  }

  @Override
  public double value(double[] parameters) {
    double p = parameters[0];
    double q = parameters[1];
    double v = parameters[2];
    double start = q * Math.log(v) - Gamma.logGamma(q);
    Sum sum = new Sum();
    double ofShape = 0;
    double before = 0;
    for (int i = 0; i < means.length; i++) {
      double x = purchases[i];
      if (x != before) {
        ofShape = Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x);
        before = x;
      }
      double total = x * means[i];
      sum.add(
          start
              + ofShape
              + p * x * Math.log(total)
              - Math.log(means[i])
              - (p * x + q) * Math.log(v + total));
    }
    return sum.value();
  }

  @Override
  public double[] gradient(double[] parameters) {
    double p = parameters[0];
    double q = parameters[1];
    double v = parameters[2];
    double start = Math.log(v) - Gamma.digamma(q);
    Sum byP = new Sum();
    Sum byQ = new Sum();
    Sum byV = new Sum();
    double ofBoth = 0;
    double ofShape = 0;
    double before = 0;
    for (int i = 0; i < means.length; i++) {
      double x = purchases[i];
      if (x != before) {
        ofBoth = Gamma.digamma(p * x + q);
        ofShape = Gamma.digamma(p * x);
        before = x;
      }
      double total = x * means[i];
      double all = Math.log(v + total);
      byP.add(x * (ofBoth - ofShape + Math.log(total) - all));
      byQ.add(start + ofBoth - all);
      byV.add(q / v - (p * x + q) / (v + total));
    }
    return new double[] {byP.value(), byQ.value(), byV.value()};
  }
}
