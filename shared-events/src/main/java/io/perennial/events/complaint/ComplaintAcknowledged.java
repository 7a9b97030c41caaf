package io.perennial.events.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * We have told the customer that the complaint has reached us.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param dueAt when that was due; absent when it was not, because we waited for the customer or the
 *     complaint had been closed before
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintAcknowledged(
    String complaintId, String customerId, @Nullable Instant dueAt, LocalDate occurredOn)
    implements ComplaintEvent {}
