package io.perennial.events.customer.credit;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A second person has released one purchase on credit while the limit is breached.
 *
 * @param customerId the customer
 * @param purchaseId the purchase released
 * @param upTo largest net amount released
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditPurchaseReleased(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String purchaseId,
    Money upTo,
    @PersonalData(oncePlain = true) String reason,
    LocalDate occurredOn)
    implements CreditEvent {}
