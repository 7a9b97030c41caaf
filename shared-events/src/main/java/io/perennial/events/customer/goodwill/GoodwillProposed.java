package io.perennial.events.customer.goodwill;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Goodwill that takes a second person has been asked for; who asked is the actor in the metadata.
 *
 * @param customerId the customer
 * @param goodwillId the goodwill, unique for the customer
 * @param lossId the loss that it is for
 * @param worth what it is worth
 * @param inKind what is to be given; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record GoodwillProposed(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String goodwillId,
    String lossId,
    Money worth,
    @PersonalData String inKind,
    LocalDate occurredOn)
    implements GoodwillEvent {}
