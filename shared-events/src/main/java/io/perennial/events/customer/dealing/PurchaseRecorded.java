package io.perennial.events.customer.dealing;

import io.perennial.events.Money;
import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has bought.
 *
 * @param customerId the customer
 * @param purchaseId the purchase, by the number of its source; unique for the customer
 * @param productId product
 * @param productLine product line
 * @param quantity units
 * @param netAmount net amount of the whole purchase
 * @param unitCost our cost of one unit, where known
 * @param settlement cash or credit
 * @param exposure exposure of the customer after the purchase
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PurchaseRecorded(
    String customerId,
    String purchaseId,
    @Nullable String productId,
    @Code @Nullable String productLine,
    int quantity,
    Money netAmount,
    @Nullable Money unitCost,
    Settlement settlement,
    Money exposure,
    LocalDate occurredOn)
    implements DealingEvent {}
