package io.perennial.events.complaint;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * We wait for the customer; until that ends, no time of ours runs.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param awaited what we wait for; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintWaitBegan(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @PersonalData @Nullable String awaited,
    LocalDate occurredOn)
    implements ComplaintEvent {}
