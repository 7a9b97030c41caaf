package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A complaint is graver, or less grave, than it was held to be.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param severity 1 (gravest) to 4
 * @param reason why; kept under the customer's own key
 * @param proposalOverdueSince when a proposal was due that had become overdue before; this does not
 *     move any more
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintSeverityChanged(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    int severity,
    @PersonalData @Nullable String reason,
    @Nullable Instant proposalOverdueSince,
    LocalDate occurredOn)
    implements ComplaintEvent {}
