package io.perennial.events.customer;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A second person has released one purchase on credit while the limit is breached.
 *
 * @param customerId the customer
 * @param purchaseId the purchase released
 * @param upTo largest net amount released
 * @param reason why
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditPurchaseReleased(
    String customerId, String purchaseId, Money upTo, String reason, LocalDate occurredOn)
    implements CustomerEvent {}
