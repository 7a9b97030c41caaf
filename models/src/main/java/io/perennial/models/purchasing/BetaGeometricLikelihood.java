package io.perennial.models.purchasing;

import io.perennial.models.fit.Likelihood;
import io.perennial.models.fit.Sum;
import java.util.List;

/**
 * The likelihood of the {@link BetaGeometric} models. What gamma functions would say of whole
 * numbers is added up term by term, while frequencies rise from group to group.
 */
final class BetaGeometricLikelihood implements Likelihood {

  private final long customers;
  private final int first;
  private final long[] frequencies;
  private final double[] recencies;
  private final double[] ages;
  private final long[] counts;

  BetaGeometricLikelihood(PurchaseSummaries summaries, int first) {
    List<PurchaseSummaries.Group> groups = summaries.groups();
    this.customers = summaries.customers();
    this.first = first;
    this.frequencies = groups.stream().mapToLong(each -> each.summary().frequency()).toArray();
    this.recencies = groups.stream().mapToDouble(each -> each.summary().recency()).toArray();
    this.ages = groups.stream().mapToDouble(each -> each.summary().age()).toArray();
    this.counts = groups.stream().mapToLong(PurchaseSummaries.Group::customers).toArray();
  }

  @Override
  public List<String> parameters() {
    return BetaGeometric.PARAMETERS;
  }

  @Override
  public long observations() {
    return customers;
  }

  @Override
  public double value(double[] parameters) {
    double r = parameters[0];
    double alpha = parameters[1];
    double a = parameters[2];
    double b = parameters[3];
    double startOfAlpha = r * Math.log(alpha);
    Sum sum = new Sum();
    long bought = 0;
    long stayed = 0;
    double rising = 0;
    double staying = 0;
    for (int i = 0; i < counts.length; i++) {
      for (; bought < frequencies[i]; bought++) {
        rising += Math.log(r + bought);
      }
      for (; stayed < frequencies[i] + first; stayed++) {
        staying += Math.log((b + stayed) / (a + b + stayed));
      }
      double shape = r + bought;
      double atEnd = Math.log(alpha + ages[i]);
      double term = rising + staying + startOfAlpha - shape * atEnd;
      if (stayed > 0) {
        double odds =
            Math.log(a / (b + stayed - 1)) + shape * (atEnd - Math.log(alpha + recencies[i]));
        term += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
      }
      sum.add(counts[i] * term);
    }
    return sum.value();
  }

  @Override
  public double[] gradient(double[] parameters) {
    double r = parameters[0];
    double alpha = parameters[1];
    double a = parameters[2];
    double b = parameters[3];
    Sum[] sums = {new Sum(), new Sum(), new Sum(), new Sum()};
    long bought = 0;
    long stayed = 0;
    double rising = 0;
    double byA = 0;
    double byB = 0;
    for (int i = 0; i < counts.length; i++) {
      for (; bought < frequencies[i]; bought++) {
        rising += 1 / (r + bought);
      }
      for (; stayed < frequencies[i] + first; stayed++) {
        byA -= 1 / (a + b + stayed);
        byB += 1 / (b + stayed) - 1 / (a + b + stayed);
      }
      double shape = r + bought;
      double end = alpha + ages[i];
      double last = alpha + recencies[i];
      double since = Math.log(end / last);
      double left = stayed == 0 ? 0 : 1 / (1 + (b + stayed - 1) / a * Math.exp(-shape * since));
      double count = counts[i];
      sums[0].add(count * (rising + Math.log(alpha / end) + left * since));
      sums[1].add(count * (r / alpha - shape / end + left * shape * (1 / end - 1 / last)));
      sums[2].add(count * (byA + left / a));
      sums[3].add(count * (byB - (stayed == 0 ? 0 : left / (b + stayed - 1))));
    }
    return new double[] {sums[0].value(), sums[1].value(), sums[2].value(), sums[3].value()};
  }
}
