package io.perennial.query.activity;

import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a customer bought on one day.
 *
 * @param on the day
 * @param purchases number of purchases
 * @param sales their net amounts
 * @param costedSales net amounts as far as cost is known; absent when it is not
 * @param margin net amounts less cost, of those whose cost is known; absent when it is known of
 *     none
 */
public record PurchaseDay(
    LocalDate on,
    int purchases,
    BigDecimal sales,
    @Nullable BigDecimal costedSales,
    @Nullable BigDecimal margin) {

  /** A day with one purchase. */
  public static PurchaseDay of(PurchaseRecorded purchase, String currency) {
    BigDecimal net = Amounts.in(currency, purchase.netAmount());
    if (purchase.unitCost() == null) {
      return new PurchaseDay(purchase.occurredOn(), 1, net, null, null);
    }
    BigDecimal cost =
        Amounts.in(currency, purchase.unitCost()).multiply(BigDecimal.valueOf(purchase.quantity()));
    return new PurchaseDay(purchase.occurredOn(), 1, net, net, net.subtract(cost));
  }

  /** What a return takes back on its own day; it is no purchase of that day. */
  public static PurchaseDay of(PurchaseReturned returned, String currency) {
    BigDecimal net = Amounts.in(currency, returned.netAmount());
    if (returned.unitCost() == null) {
      return new PurchaseDay(returned.occurredOn(), 0, net.negate(), null, null);
    }
    BigDecimal cost =
        Amounts.in(currency, returned.unitCost()).multiply(BigDecimal.valueOf(returned.quantity()));
    return new PurchaseDay(
        returned.occurredOn(), 0, net.negate(), net.negate(), cost.subtract(net));
  }

  /** The most decimals that any of its amounts has. */
  int scale() {
    return Math.max(
        sales.scale(),
        Math.max(
            costedSales == null ? 0 : costedSales.scale(), margin == null ? 0 : margin.scale()));
  }

  /** With so many decimals in all amounts. */
  PurchaseDay withScale(int scale) {
    return sales.scale() == scale
            && (costedSales == null || costedSales.scale() == scale)
            && (margin == null || margin.scale() == scale)
        ? this
        : new PurchaseDay(
            on,
            purchases,
            sales.setScale(scale),
            costedSales == null ? null : costedSales.setScale(scale),
            margin == null ? null : margin.setScale(scale));
  }

  PurchaseDay plus(PurchaseDay other) {
    return new PurchaseDay(
        on,
        purchases + other.purchases,
        sales.add(other.sales),
        Amounts.sumOfKnown(costedSales, other.costedSales),
        Amounts.sumOfKnown(margin, other.margin));
  }
}
