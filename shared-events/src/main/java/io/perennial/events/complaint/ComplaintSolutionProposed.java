package io.perennial.events.complaint;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A solution has been proposed, and told to the customer.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param solutionId the solution, unique for the complaint
 * @param solution what is proposed; kept under the customer's own key
 * @param toldThrough how the customer was told
 * @param cost what it is expected to cost us, where known
 * @param dueAt when a proposal was due
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintSolutionProposed(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String solutionId,
    @PersonalData String solution,
    ComplaintChannel toldThrough,
    @Nullable Money cost,
    @Nullable Instant dueAt,
    LocalDate occurredOn)
    implements ComplaintEvent {}
