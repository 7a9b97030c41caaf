package io.perennial.events.customer.stakeholder;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person has no part any more in what the customer decides about us.
 *
 * @param customerId the customer
 * @param personId the person
 * @param reason why; kept under the person's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record StakeholderDropped(
    String customerId,
    @DataSubject(Subject.Kind.PERSON) String personId,
    @PersonalData @Nullable String reason,
    LocalDate occurredOn)
    implements StakeholderEvent {}
