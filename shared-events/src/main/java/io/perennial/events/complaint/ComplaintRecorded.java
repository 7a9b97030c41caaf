package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer has complained.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param category about what kind of thing
 * @param severity 1 (gravest) to 4
 * @param channel how it reached us
 * @param subject what about; kept under the customer's own key
 * @param requested what is asked for; kept under the customer's own key
 * @param complainant who at the customer complains; kept under the customer's own key
 * @param purchaseId the purchase that it is about
 * @param productId the product that it is about
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintRecorded(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    ComplaintCategory category,
    int severity,
    ComplaintChannel channel,
    @PersonalData String subject,
    @PersonalData @Nullable String requested,
    @PersonalData @Nullable String complainant,
    @Nullable String purchaseId,
    @Nullable String productId,
    LocalDate occurredOn)
    implements ComplaintEvent {}
