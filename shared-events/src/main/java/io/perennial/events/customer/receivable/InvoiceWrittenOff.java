package io.perennial.events.customer.receivable;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A second person has agreed that an invoice will not be paid; what was open of it is bad debt.
 *
 * @param customerId the customer
 * @param writeOffId the proposal approved
 * @param invoiceId the invoice
 * @param amount what was open of it
 * @param exposure exposure of the customer after the write-off
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record InvoiceWrittenOff(
    String customerId,
    String writeOffId,
    String invoiceId,
    Money amount,
    Money exposure,
    LocalDate occurredOn)
    implements ReceivableEvent {}
