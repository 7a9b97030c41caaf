package io.perennial.events.customer.receivable;

import io.perennial.events.Money;
import io.perennial.events.personal.Identifier;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries on credit have been taken over by an invoice, which says when they are due. Exposure
 * stays as it was.
 *
 * @param customerId the customer
 * @param invoiceId the invoice, unique for the customer
 * @param number number of the invoice where it was written
 * @param deliveries the deliveries taken over
 * @param amount what they come to
 * @param dueOn day on which it is due
 * @param settledByBalance what the credit balance has settled of it at once; absent when nothing
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record InvoiceIssued(
    String customerId,
    String invoiceId,
    @Identifier @Nullable String number,
    List<InvoicedDelivery> deliveries,
    Money amount,
    LocalDate dueOn,
    @Nullable Money settledByBalance,
    LocalDate occurredOn)
    implements ReceivableEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public InvoiceIssued {
    deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
  }
}
