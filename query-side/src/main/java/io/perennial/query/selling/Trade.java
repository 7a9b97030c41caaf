package io.perennial.query.selling;

import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.query.activity.PurchaseDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, or gave back.
 *
 * @param on business date
 * @param purchase whether it bought; what it gave back is below zero
 * @param product the product; absent when not known
 * @param line its product line; absent when not known
 * @param sales net amount
 * @param margin net amount less cost; absent when the cost is not known
 */
public record Trade(
    LocalDate on,
    boolean purchase,
    @Nullable String product,
    @Nullable String line,
    BigDecimal sales,
    @Nullable BigDecimal margin) {

  static Trade of(PurchaseRecorded event, String currency) {
    PurchaseDay day = PurchaseDay.of(event, currency);
    return new Trade(
        event.occurredOn(),
        true,
        event.productId(),
        event.productLine(),
        day.sales(),
        day.margin());
  }

  static Trade of(PurchaseReturned event, String currency) {
    PurchaseDay day = PurchaseDay.of(event, currency);
    return new Trade(
        event.occurredOn(),
        false,
        event.productId(),
        event.productLine(),
        day.sales(),
        day.margin());
  }
}
