package io.perennial.events.customer.credit;

import io.perennial.events.Money;
import io.perennial.events.customer.receivable.PaymentAllocation;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has paid. What is left once invoices are settled is its credit balance.
 *
 * @param customerId the customer
 * @param paymentId the payment, unique for the customer
 * @param amount amount paid
 * @param exposure exposure of the customer after the payment
 * @param allocation the invoices that it goes to; absent when it goes to none
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PaymentRecorded(
    String customerId,
    String paymentId,
    Money amount,
    Money exposure,
    @Nullable PaymentAllocation allocation,
    LocalDate occurredOn)
    implements CreditEvent {

  /** The invoices that the payer has named, in that order; empty when it has named none. */
  public List<String> namedInvoices() {
    return allocation == null ? List.of() : allocation.namedInvoices();
  }
}
