package io.perennial.events.customer.prospect;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A company that has not bought yet is no target.
 *
 * @param customerId the customer
 * @param reason why
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ProspectDisqualified(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    DisqualificationReason reason,
    @PersonalData @Nullable String explanation,
    LocalDate occurredOn)
    implements ProspectEvent {}
