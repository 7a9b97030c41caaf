package io.perennial.query.dealings;

import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought of a product on one day, or gave back of it.
 *
 * @param on the day
 * @param productId the product; absent where it was not said
 * @param productLine its product line; absent where it was not said
 * @param givenBack whether it was given back
 * @param entries number of purchases, or of returns
 * @param units units
 * @param net net amount; below zero when it was given back
 * @param costed net amount as far as cost is known; absent when it is not
 * @param margin net amount less cost, as far as cost is known; absent when it is not
 */
public record Trade(
    LocalDate on,
    @Nullable String productId,
    @Nullable String productLine,
    boolean givenBack,
    long entries,
    long units,
    BigDecimal net,
    @Nullable BigDecimal costed,
    @Nullable BigDecimal margin) {

  static Trade of(PurchaseRecorded event, String currency) {
    PurchaseDay day = PurchaseDay.of(event, currency);
    return new Trade(
        event.occurredOn(),
        event.productId(),
        event.productLine(),
        false,
        1,
        event.quantity(),
        day.sales(),
        day.costedSales(),
        day.margin());
  }

  static Trade of(PurchaseReturned event, String currency) {
    PurchaseDay day = PurchaseDay.of(event, currency);
    return new Trade(
        event.occurredOn(),
        event.productId(),
        event.productLine(),
        true,
        1,
        event.quantity(),
        day.sales(),
        day.costedSales(),
        day.margin());
  }

  Product product() {
    return new Product(productId, productLine);
  }

  /** Two of the same day, product and kind. */
  Trade and(Trade other) {
    return new Trade(
        on,
        productId,
        productLine,
        givenBack,
        entries + other.entries,
        units + other.units,
        net.add(other.net),
        Amounts.sumOfKnown(costed, other.costed),
        Amounts.sumOfKnown(margin, other.margin));
  }

  /** The most decimals that any of its amounts has. */
  int scale() {
    return Math.max(
        net.scale(),
        Math.max(costed == null ? 0 : costed.scale(), margin == null ? 0 : margin.scale()));
  }
}
