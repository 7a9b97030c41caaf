package io.perennial.events.customer.receivable;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A proposal to write an invoice off has been rejected by somebody else, or withdrawn by who made
 * it; the actor in the metadata tells which.
 *
 * @param customerId the customer
 * @param writeOffId the proposal
 * @param invoiceId the invoice, which stays open
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record WriteOffRejected(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String writeOffId,
    String invoiceId,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements ReceivableEvent {}
