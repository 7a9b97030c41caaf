package io.perennial.events.customer.goodwill;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Goodwill that waited for a second person is not given.
 *
 * @param customerId the customer
 * @param goodwillId the goodwill
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record GoodwillRejected(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String goodwillId,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements GoodwillEvent {}
