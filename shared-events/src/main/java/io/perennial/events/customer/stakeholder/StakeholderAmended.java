package io.perennial.events.customer.stakeholder;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stakeholder, the attitude or the reason for it is otherwise now.
 *
 * @param customerId the customer
 * @param personId the person, one of the customer's people
 * @param role what part the person has
 * @param attitude how the person thinks of us
 * @param reason why; kept under the person's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record StakeholderAmended(
    String customerId,
    @DataSubject(Subject.Kind.PERSON) String personId,
    StakeholderRole role,
    Attitude attitude,
    @PersonalData @Nullable String reason,
    LocalDate occurredOn)
    implements StakeholderEvent {}
