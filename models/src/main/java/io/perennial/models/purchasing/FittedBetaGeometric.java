package io.perennial.models.purchasing;

import io.perennial.models.special.Hypergeometric;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;

/**
 * A {@link BetaGeometric} model with parameters.
 *
 * @param r the shape of the rates of purchases over customers
 * @param alpha their scale, in weeks
 * @param a with b, the chances to leave over customers
 * @param b the larger, the more stay
 * @param first 1 where a customer may leave after its first purchase already, else 0
 */
record FittedBetaGeometric(double r, double alpha, double a, double b, int first)
    implements FittedPurchasing {

  /** Of a difference smaller than this too few digits are left. */
  private static final double FEW_DIGITS = 1e-3;

  @Override
  public double probabilityActive(PurchaseSummary customer) {
    long stayed = customer.frequency() + first;
    if (stayed == 0) {
      return 1;
    }
    double since = Math.log((alpha + customer.age()) / (alpha + customer.recency()));
    return 1 / (1 + a / (b + stayed - 1) * Math.exp((r + customer.frequency()) * since));
  }

  @Override
  public double expectedPurchases(PurchaseSummary customer, double weeks) {
    double stayed = (double) customer.frequency() + first;
    double c = a + b + stayed - 1;
    if (c > 0) {
      double gone =
          1
              - Hypergeometric.value(
                  r + customer.frequency(), a - 1, c, -weeks / (alpha + customer.age()));
      if (Math.abs(gone) > FEW_DIGITS) {
        return probabilityActive(customer) * c / (a - 1) * gone;
      }
    }
    return discounted(customer, weeks, 0);
  }

  @Override
  public double discountedExpected(PurchaseSummary customer, double weeks, double annualRate) {
    return discounted(customer, weeks, Discounting.force(annualRate));
  }

  @Override
  public double discountedToInfinity(PurchaseSummary customer, double annualRate) {
    return discounted(customer, Discounting.allTime(annualRate), Discounting.force(annualRate));
  }

  /** Adds up the rate at which a customer is expected to buy, which the closed form adds up to. */
  private double discounted(PurchaseSummary customer, double weeks, double force) {
    double shape = r + customer.frequency();
    double scale = alpha + customer.age();
    double c = a + b + customer.frequency() + first;
    return probabilityActive(customer)
        * shape
        / scale
        * Discounting.integral(
            time -> Hypergeometric.value(shape + 1, a, c, -time / scale), scale, weeks, force);
  }

  @Override
  public List<PurchaseSummary> simulate(RandomGenerator random, double[] ages) {
    RandomDataGenerator data = RandomDataGenerator.of(random);
    List<PurchaseSummary> customers = new ArrayList<>(ages.length);
    for (double age : ages) {
      double rate = data.nextGamma(r, 1 / alpha);
      double chance = data.nextBeta(a, b);
      customers.add(simulated(data, rate, chance, age));
    }
    return customers;
  }

  private PurchaseSummary simulated(
      RandomDataGenerator data, double rate, double chance, double age) {
    long frequency = 0;
    double recency = 0;
    boolean stays = first == 0 || data.nextDouble() >= chance;
    double time = stays ? waited(data, rate) : Double.POSITIVE_INFINITY;
    while (time <= age) {
      frequency++;
      recency = time;
      time = data.nextDouble() < chance ? Double.POSITIVE_INFINITY : time + waited(data, rate);
    }
    return new PurchaseSummary(frequency, recency, age);
  }

  private static double waited(RandomDataGenerator data, double rate) {
    return -Math.log1p(-data.nextDouble()) / rate;
  }
}
