package io.perennial.models.purchasing;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;

/**
 * {@link ParetoNbd} with parameters.
 *
 * @param r the shape of the rates of purchases over customers
 * @param alpha their scale, in weeks
 * @param s the shape of the rates at which customers leave
 * @param beta their scale, in weeks
 */
record FittedParetoNbd(double r, double alpha, double s, double beta) implements FittedPurchasing {

  @Override
  public double probabilityActive(PurchaseSummary customer) {
    double shape = r + customer.frequency();
    double ofAlpha = alpha + customer.recency();
    double ofBeta = beta + customer.recency();
    double since = customer.age() - customer.recency();
    double left = s / ofBeta * Departures.of(shape, ofAlpha, s + 1, ofBeta, since).weight();
    double rising = shape * Math.log1p(since / ofAlpha) + s * Math.log1p(since / ofBeta);
    return 1 / (1 + left * Math.exp(rising));
  }

  @Override
  public double expectedPurchases(PurchaseSummary customer, double weeks) {
    double ofBeta = beta + customer.age();
    double log = Math.log1p(weeks / ofBeta);
    // (1 - (1 + weeks / ofBeta)^(1 - s)) / (s - 1), which is the logarithm where s is 1.
    double falling = -(s - 1) * log;
    double spent = falling == 0 ? log : log * Math.expm1(falling) / falling;
    return rate(customer) * ofBeta * spent;
  }

  @Override
  public double discountedExpected(PurchaseSummary customer, double weeks, double annualRate) {
    return discounted(customer, weeks, Discounting.force(annualRate));
  }

  @Override
  public double discountedToInfinity(PurchaseSummary customer, double annualRate) {
    return discounted(customer, Discounting.allTime(annualRate), Discounting.force(annualRate));
  }

  /** The purchases a week that are expected now. */
  private double rate(PurchaseSummary customer) {
    return probabilityActive(customer) * (r + customer.frequency()) / (alpha + customer.age());
  }

  /**
   * To infinity this is the closed form of Fader, Hardie and Lee 2005, in which Tricomi's confluent
   * hypergeometric function stands for the integral.
   */
  private double discounted(PurchaseSummary customer, double weeks, double force) {
    double ofBeta = beta + customer.age();
    return rate(customer)
        * Discounting.integral(
            time -> Math.exp(-s * Math.log1p(time / ofBeta)),
            1 / (force + s / ofBeta),
            weeks,
            force);
  }

  @Override
  public List<PurchaseSummary> simulate(RandomGenerator random, double[] ages) {
    RandomDataGenerator data = RandomDataGenerator.of(random);
    List<PurchaseSummary> customers = new ArrayList<>(ages.length);
    for (double age : ages) {
      double wait = 1 / data.nextGamma(r, 1 / alpha);
      double end = Math.min(age, data.nextExponential(1 / data.nextGamma(s, 1 / beta)));
      long frequency = 0;
      double recency = 0;
      double time = data.nextExponential(wait);
      while (time <= end) {
        frequency++;
        recency = time;
        time += data.nextExponential(wait);
      }
      customers.add(new PurchaseSummary(frequency, recency, age));
    }
    return customers;
  }
}
