package io.perennial.models.purchasing;

import java.util.List;
import org.hipparchus.random.RandomGenerator;

/** A purchasing model with parameters. */
public interface FittedPurchasing {

  /** How likely a customer is still to buy at the end of what was looked at. */
  double probabilityActive(PurchaseSummary customer);

  /** How often a customer is expected to buy in the weeks that follow. */
  double expectedPurchases(PurchaseSummary customer, double weeks);

  /** How often a customer is expected to buy again in the weeks after its first purchase. */
  default double expectedByNewcomer(double weeks) {
    return expectedPurchases(PurchaseSummary.NEWCOMER, weeks);
  }

  /**
   * The purchases that are expected in the weeks that follow, each discounted to the beginning of
   * these, day by day.
   *
   * @param annualRate by which what comes a year later is worth less, above zero
   */
  double discountedExpected(PurchaseSummary customer, double weeks, double annualRate);

  /** The discounted purchases of all time to come: the expected residual transactions (DERT). */
  double discountedToInfinity(PurchaseSummary customer, double annualRate);

  /** Draws the purchases of customers of these ages. */
  List<PurchaseSummary> simulate(RandomGenerator random, double[] ages);
}
