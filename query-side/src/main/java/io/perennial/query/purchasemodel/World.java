package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Sum;
import io.perennial.models.purchasing.FittedPurchasing;
import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.FittedSpending;
import io.perennial.models.spending.SpendSummary;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  Map<Score, Double> scores(List<Scored> customers, Asked asked) {
    Map<Score, Sum> sums = new EnumMap<>(Score.class);
    for (Score score : Score.values()) {
      sums.put(score, new Sum());
    }
    PurchaseSummary alike = null;
    Bought bought = null;
    boolean margins = false;
    for (Scored customer : customers) {
      if (bought == null || !customer.summary().equals(alike)) {
        alike = customer.summary();
        bought = bought(alike, asked);
      }
      double spend = spend(customer.spend()).orElse(Double.NaN);
      sums.get(Score.ACTIVE).add(bought.active);
      sums.get(Score.PURCHASES).add(bought.ahead);
      sums.get(Score.SALES).add(bought.ahead * spend);
      sums.get(Score.DISCOUNTED_SALES).add(bought.discounted * spend);
      sums.get(Score.SALES_TO_INFINITY).add(bought.toInfinity * spend);
      BigDecimal rate = customer.marginRate();
      if (rate != null) {
        margins = true;
        sums.get(Score.DISCOUNTED_MARGIN).add(rate.doubleValue() * bought.discounted * spend);
      }
    }
    Map<Score, Double> scores = new EnumMap<>(Score.class);
    sums.forEach((score, sum) -> scores.put(score, sum.value()));
    if (!margins) {
      scores.put(Score.DISCOUNTED_MARGIN, Double.NaN);
    }
    return scores;
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
