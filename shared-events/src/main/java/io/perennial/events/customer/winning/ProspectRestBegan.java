package io.perennial.events.customer.winning;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * So many attempts were made in one contact that the prospect is not called for some time.
 *
 * @param customerId the prospect
 * @param contactId the contact in which they were made
 * @param restsUntil the day from which it may be called again
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ProspectRestBegan(
    String customerId, String contactId, LocalDate restsUntil, LocalDate occurredOn)
    implements WinningEvent {}
