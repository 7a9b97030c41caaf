package io.perennial.events.customer.receivable;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An invoice has been lessened. What is more than was open of it is the customer's credit balance.
 *
 * @param customerId the customer
 * @param creditNoteId the credit note, unique for the customer
 * @param number number of the credit note where it was written
 * @param invoiceId the invoice
 * @param amount by how much it is lessened
 * @param settled what of that was open
 * @param reason why; kept under the customer's own key
 * @param exposure exposure of the customer after the credit note
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditNoteIssued(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String creditNoteId,
    @Identifier @Nullable String number,
    String invoiceId,
    Money amount,
    Money settled,
    @PersonalData String reason,
    Money exposure,
    LocalDate occurredOn)
    implements ReceivableEvent {}
