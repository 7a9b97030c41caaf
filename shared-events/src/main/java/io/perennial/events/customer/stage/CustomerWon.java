package io.perennial.events.customer.stage;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The first recorded purchase has made a prospect a customer.
 *
 * @param customerId the customer
 * @param firstPurchaseId the purchase that did it
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CustomerWon(String customerId, String firstPurchaseId, LocalDate occurredOn)
    implements StageEvent {}
