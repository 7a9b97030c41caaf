package io.perennial.events.complaint;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * We do not wait for the customer any more.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintWaitEnded(String complaintId, String customerId, LocalDate occurredOn)
    implements ComplaintEvent {}
