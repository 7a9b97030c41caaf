package io.perennial.events.customer.receivable;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Somebody has proposed to write an invoice off; the proposer is the actor in the metadata.
 *
 * @param customerId the customer
 * @param writeOffId the proposal, unique for the customer
 * @param invoiceId the invoice
 * @param amount what is open of it
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record WriteOffProposed(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String writeOffId,
    String invoiceId,
    Money amount,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements ReceivableEvent {}
