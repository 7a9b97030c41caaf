package io.perennial.events.customer.credit;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Terms of sales on credit have been agreed; they hold for invoices from their date on.
 *
 * @param customerId the customer
 * @param days days from the date of an invoice until it is due
 * @param cashDiscount what is taken off for paying early; absent when nothing is
 * @param conditions what the customer has to meet; kept under the customer's own key
 * @param collectionStrategy how what is due is collected; kept under the customer's own key
 * @param occurredOn business date in the company's time zone, from which on they hold
 */
@Revision("1")
public record CreditTermsAgreed(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    int days,
    @Nullable CashDiscount cashDiscount,
    @PersonalData @Nullable String conditions,
    @PersonalData @Nullable String collectionStrategy,
    LocalDate occurredOn)
    implements CreditEvent {}
