package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A complaint has been judged valid or not.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param valid whether it is justified
 * @param reasons reasons told to the customer; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintJudged(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    boolean valid,
    @PersonalData @Nullable String reasons,
    LocalDate occurredOn)
    implements ComplaintEvent {}
