package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Sum;
import io.perennial.models.purchasing.FittedPurchasing;
import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.FittedSpending;
import io.perennial.models.spending.SpendSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Both models with the parameters of the fit, or of one draw.
 *
 * @param purchasing how customers buy
 * @param spending what they spend; absent where that could not be fitted
 */
record World(FittedPurchasing purchasing, @Nullable FittedSpending spending) {

  /** What a purchase of the customer is expected to come to; empty where that is not known. */
  OptionalDouble spend(@Nullable SpendSummary customer) {
    if (spending == null) {
      return OptionalDouble.empty();
    }
    return customer == null ? spending.expectedMean() : spending.expectedMean(customer);
  }

  /**
   * The scores of some customers together, not a number where one is not known.
   *
   * @param customers who has bought alike together
   */
  ScoreValues scores(List<Scored> customers, Asked asked) {
    Sum active = new Sum();
    Sum purchases = new Sum();
    Sum sales = new Sum();
    Sum discounted = new Sum();
    Sum toInfinity = new Sum();
    Sum margin = new Sum();
    boolean margins = false;
    PurchaseSummary alike = null;
    Bought bought = null;
    for (Scored customer : customers) {
      if (bought == null || !customer.summary().equals(alike)) {
        alike = customer.summary();
        bought = bought(alike, asked);
      }
      double spend = spend(customer.spend()).orElse(Double.NaN);
      active.add(bought.active);
      purchases.add(bought.ahead);
      sales.add(bought.ahead * spend);
      discounted.add(bought.discounted * spend);
      toInfinity.add(bought.toInfinity * spend);
      BigDecimal rate = customer.marginRate();
      if (rate != null) {
        margins = true;
        margin.add(rate.doubleValue() * bought.discounted * spend);
      }
    }
    double known = margins ? margin.value() : Double.NaN;
    return new ScoreValues(score ->
        switch (score) {
          case ACTIVE -> active.value();
          case PURCHASES -> purchases.value();
          case SALES -> sales.value();
          case DISCOUNTED_SALES -> discounted.value();
          case SALES_TO_INFINITY -> toInfinity.value();
          case DISCOUNTED_MARGIN -> known;
        });
  }

  private record Bought(double active, double ahead, double discounted, double toInfinity) {}

  private Bought bought(PurchaseSummary customer, Asked asked) {
    double rate = asked.discount().doubleValue();
    return new Bought(
        purchasing.probabilityActive(customer),
        purchasing.expectedPurchases(customer, asked.weeks()),
        purchasing.discountedExpected(customer, CustomerOutlook.THREE_YEARS, rate),
        rate > 0 ? purchasing.discountedToInfinity(customer, rate) : Double.NaN);
  }
}
