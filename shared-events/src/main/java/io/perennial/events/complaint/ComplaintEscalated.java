package io.perennial.events.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A step that we owe the customer is overdue, and the next level has been told so; once for each
 * step.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param step what is overdue
 * @param level how often the complaint has been escalated, this time included
 * @param dueAt when the step was due
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintEscalated(
    String complaintId,
    String customerId,
    OwedStep step,
    int level,
    Instant dueAt,
    LocalDate occurredOn)
    implements ComplaintEvent {}
