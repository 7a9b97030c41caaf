package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What there is to learn from a complaint has been written down, which closes it.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param summary what happened; kept under the customer's own key
 * @param preventiveMeasures what is done so that it does not happen again; kept under the
 *     customer's own key
 * @param consequences consequences for those responsible; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintEvaluated(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @PersonalData String summary,
    @PersonalData String preventiveMeasures,
    @PersonalData @Nullable String consequences,
    LocalDate occurredOn)
    implements ComplaintEvent {}
