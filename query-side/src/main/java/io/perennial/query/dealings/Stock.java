package io.perennial.query.dealings;

import io.perennial.events.customer.demand.StockReported;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A report of how much of a product the customer had in a month.
 *
 * @param productId the product
 * @param month calendar month
 * @param openingQuantity units at its beginning
 * @param closingQuantity units at its end
 * @param reportedOn business date of the report; the last one of a month holds
 */
public record Stock(
    String productId,
    YearMonth month,
    int openingQuantity,
    int closingQuantity,
    LocalDate reportedOn) {

  static Stock of(StockReported event) {
    return new Stock(
        event.productId(),
        event.month(),
        event.openingQuantity(),
        event.closingQuantity(),
        event.occurredOn());
  }
}
