package io.perennial.events.customer.hold;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Nothing of the customer, of its people or of who looks after it may be erased from now on.
 *
 * @param customerId the customer
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record LegalHoldSet(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements LegalHoldEvent {}
