package io.perennial.models.purchasing;

import io.perennial.models.fit.Likelihood;
import io.perennial.models.fit.Sum;
import java.util.Arrays;
import java.util.List;

/** The likelihood of {@link BgBb}. */
final class BgBbLikelihood implements Likelihood {

  private final OccasionSummaries summaries;

  BgBbLikelihood(OccasionSummaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public List<String> parameters() {
    return BgBb.PARAMETERS;
  }

  @Override
  public long observations() {
    return summaries.customers();
  }

  @Override
  public double value(double[] parameters) {
    OccasionTerms terms = terms(parameters);
    Sum sum = new Sum();
    for (OccasionSummaries.Group group : summaries.groups()) {
      sum.add(group.customers() * terms.logLikelihood(group.summary()));
    }
    return sum.value();
  }

  @Override
  public double[] gradient(double[] parameters) {
    OccasionTerms terms = terms(parameters);
    Sum[] sums = new Sum[parameters.length];
    Arrays.setAll(sums, i -> new Sum());
    for (OccasionSummaries.Group group : summaries.groups()) {
      double[] gradient = terms.gradient(group.summary());
      for (int i = 0; i < sums.length; i++) {
        sums[i].add(group.customers() * gradient[i]);
      }
    }
    return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
  }

  private OccasionTerms terms(double[] parameters) {
    return new OccasionTerms(BgBb.with(parameters), summaries.mostOccasions());
  }
}
