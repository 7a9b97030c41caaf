package io.perennial.events.customer.dealing;

import io.perennial.events.Money;
import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has given back something of a purchase.
 *
 * @param customerId the customer
 * @param returnId the return, unique for the customer
 * @param purchaseId the purchase
 * @param productId product of the purchase
 * @param productLine product line of the purchase
 * @param quantity units given back
 * @param netAmount net amount given back, or no longer owed
 * @param unitCost our cost of one unit, as with the purchase
 * @param settlement how the purchase was settled
 * @param invoiceId the invoice that it lessens; absent when the purchase is on none
 * @param exposure exposure of the customer after the return
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PurchaseReturned(
    String customerId,
    String returnId,
    String purchaseId,
    @Nullable String productId,
    @Code @Nullable String productLine,
    int quantity,
    Money netAmount,
    @Nullable Money unitCost,
    Settlement settlement,
    @Nullable String invoiceId,
    Money exposure,
    LocalDate occurredOn)
    implements DealingEvent {}
