package io.perennial.events.customer.demand;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.serialization.Revision;

/**
 * How much of a product of ours the customer had in a month has become known; it replaces what was
 * known of that product and month.
 *
 * @param customerId the customer
 * @param productId the product
 * @param month calendar month
 * @param openingQuantity units at its beginning
 * @param closingQuantity units at its end
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record StockReported(
    String customerId,
    String productId,
    YearMonth month,
    int openingQuantity,
    int closingQuantity,
    LocalDate occurredOn)
    implements DemandEvent {}
