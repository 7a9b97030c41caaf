package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A closed complaint has been taken up again: to be judged again when it had been closed as
 * unfounded, else to have its cause analysed again.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintReopened(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements ComplaintEvent {}
