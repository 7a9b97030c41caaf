package io.perennial.events.complaint;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A complaint judged not valid has been closed.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintClosedAsUnfounded(
    String complaintId, String customerId, LocalDate occurredOn) implements ComplaintEvent {}
