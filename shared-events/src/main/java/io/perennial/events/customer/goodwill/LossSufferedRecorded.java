package io.perennial.events.customer.goodwill;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The customer has suffered a loss with us.
 *
 * @param customerId the customer
 * @param lossId the loss, unique for the customer
 * @param amount what it has lost
 * @param whatHappened how it came about; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record LossSufferedRecorded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String lossId,
    Money amount,
    @PersonalData String whatHappened,
    LocalDate occurredOn)
    implements GoodwillEvent {}
