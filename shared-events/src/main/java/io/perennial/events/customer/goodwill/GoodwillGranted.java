package io.perennial.events.customer.goodwill;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something has been given back in kind for a loss.
 *
 * @param customerId the customer
 * @param goodwillId the goodwill, unique for the customer
 * @param lossId the loss that it is for
 * @param worth what it is worth
 * @param granted worth of all goodwill for the loss, this one included
 * @param ceiling most that the tier allows for the loss
 * @param inKind what is given; absent when it had been proposed, where the proposal says it; kept
 *     under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record GoodwillGranted(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String goodwillId,
    String lossId,
    Money worth,
    Money granted,
    Money ceiling,
    @PersonalData @Nullable String inKind,
    LocalDate occurredOn)
    implements GoodwillEvent {}
