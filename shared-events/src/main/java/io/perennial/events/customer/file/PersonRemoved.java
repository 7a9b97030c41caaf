package io.perennial.events.customer.file;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person is no longer one of the customer's people, nor a stakeholder. What was recorded of the
 * person stays in the history until it is erased, and the identifier is never another one's.
 *
 * @param customerId the customer
 * @param personId the person
 * @param reason why; kept under the person's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PersonRemoved(
    String customerId,
    @DataSubject(Subject.Kind.PERSON) String personId,
    @PersonalData @Nullable String reason,
    LocalDate occurredOn)
    implements CustomerFileEvent {}
