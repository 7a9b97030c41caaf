package io.perennial.models.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;

/**
 * The gamma-gamma model with parameters.
 *
 * @param p the shape of what a customer spends at a time
 * @param q the shape of the customers' means: the higher, the more alike they are
 * @param v their scale, in the unit of the spend
 */
public record FittedSpending(double p, double q, double v) {

  /** What a customer is expected to spend at a time: its own mean, drawn towards that of all. */
  public OptionalDouble expectedMean(SpendSummary customer) {
    return expected(customer.purchases(), customer.mean());
  }

  /** What a customer is expected to spend of whom nothing is known. */
  public OptionalDouble expectedMean() {
    return expected(0, 0);
  }

  /** Absent where the means vary so much that they have no mean. */
  private OptionalDouble expected(double purchases, double mean) {
    double below = p * purchases + q - 1;
    return below > 0
        ? OptionalDouble.of(p * (v + purchases * mean) / below)
        : OptionalDouble.empty();
  }

  /** Draws the mean spend of customers with so many purchases each. */
  public List<SpendSummary> simulate(RandomGenerator random, long[] purchases) {
    RandomDataGenerator data = RandomDataGenerator.of(random);
    List<SpendSummary> customers = new ArrayList<>(purchases.length);
    for (long each : purchases) {
      double rate = data.nextGamma(q, 1 / v);
      double mean = data.nextGamma(p * each, 1 / (rate * each));
      // Zero is what rounding makes of a shape far below one.
      customers.add(new SpendSummary(each, Math.max(mean, Double.MIN_NORMAL)));
    }
    return customers;
  }
}
