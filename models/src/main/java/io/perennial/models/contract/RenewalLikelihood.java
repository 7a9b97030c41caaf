package io.perennial.models.contract;

import io.perennial.models.contract.Renewals.Occasion;
import io.perennial.models.fit.Likelihood;
import io.perennial.models.fit.Sum;
import java.util.List;

/**
 * The likelihood of the shifted-beta-geometric model: of those who were renewed t - 1 times, a
 * share of (beta + t - 1) / (alpha + beta + t - 1) is renewed again.
 */
final class RenewalLikelihood implements Likelihood {

  private final Renewals renewals;

  RenewalLikelihood(Renewals renewals) {
    this.renewals = renewals;
  }

  @Override
  public List<String> parameters() {
    return List.of("alpha", "beta");
  }

  @Override
  public long observations() {
    return renewals.lost() + renewals.renewed();
  }

  @Override
  public double value(double[] parameters) {
    double alpha = parameters[0];
    double beta = parameters[1];
    Sum sum = new Sum();
    for (Occasion occasion : renewals.occasions()) {
      double stay = beta + occasion.number() - 1;
      sum.add(-occasion.renewed() * Math.log1p(alpha / stay));
      sum.add(-occasion.lost() * Math.log1p(stay / alpha));
    }
    return sum.value();
  }

  @Override
  public double[] gradient(double[] parameters) {
    double alpha = parameters[0];
    double beta = parameters[1];
    Sum byAlpha = new Sum();
    Sum byBeta = new Sum();
    for (Occasion occasion : renewals.occasions()) {
      double stay = beta + occasion.number() - 1;
      double all = occasion.renewed() + occasion.lost();
      byAlpha.add(occasion.lost() / alpha - all / (alpha + stay));
      byBeta.add(occasion.renewed() / stay - all / (alpha + stay));
    }
    return new double[] {byAlpha.value(), byBeta.value()};
  }
}
