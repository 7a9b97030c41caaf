package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has declined a solution; another one is due.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param solutionId the solution
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintSolutionDeclined(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String solutionId,
    @PersonalData @Nullable String reason,
    LocalDate occurredOn)
    implements ComplaintEvent {}
