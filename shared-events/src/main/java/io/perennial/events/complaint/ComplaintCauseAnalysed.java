package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The cause of a complaint has been found.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param cause the cause; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintCauseAnalysed(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @PersonalData String cause,
    LocalDate occurredOn)
    implements ComplaintEvent {}
