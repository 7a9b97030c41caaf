package io.perennial.query.activity;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Shares;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Purchases of a span of days, or of several customers, taken together.
 *
 * @param purchases number of purchases
 * @param sales their net amounts
 * @param costedSales net amounts as far as cost is known; absent when it is not
 * @param margin net amounts less cost, of those whose cost is known; absent when it is known of
 *     none
 */
public record PurchaseSums(
    long purchases,
    BigDecimal sales,
    @Nullable BigDecimal costedSales,
    @Nullable BigDecimal margin) {

  /** Nothing bought. */
  public static final PurchaseSums NONE = new PurchaseSums(0, BigDecimal.ZERO, null, null);

  /** Both together. */
  public PurchaseSums plus(PurchaseSums other) {
    return new PurchaseSums(
        purchases + other.purchases,
        sales.add(other.sales),
        Amounts.sumOfKnown(costedSales, other.costedSales),
        Amounts.sumOfKnown(margin, other.margin));
  }

  /** With a day's purchases. */
  public PurchaseSums plus(PurchaseDay day) {
    return new PurchaseSums(
        purchases + day.purchases(),
        sales.add(day.sales()),
        Amounts.sumOfKnown(costedSales, day.costedSales()),
        Amounts.sumOfKnown(margin, day.margin()));
  }

  /** Net amounts of the purchases whose cost is not known. */
  public BigDecimal salesWithoutCost() {
    return costedSales == null ? sales : sales.subtract(costedSales);
  }

  /** Share of the sales whose cost is known; absent when there are no sales. */
  public @Nullable Double knownShareOfSales() {
    return Shares.of(costedSales == null ? BigDecimal.ZERO : costedSales, sales);
  }
}
