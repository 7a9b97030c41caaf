package io.perennial.events.customer.receivable;

import java.util.List;

/**
 * The invoices that a payment goes to.
 *
 * @param named whether the payer has named them; otherwise they were the oldest due
 * @param invoices the invoices, in the order in which they are settled
 */
public record PaymentAllocation(boolean named, List<SettledInvoice> invoices) {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public PaymentAllocation {
    invoices = invoices == null ? List.of() : List.copyOf(invoices);
  }

  /** The invoices that the payer has named; empty when it has named none. */
  public List<String> namedInvoices() {
    return named ? invoices.stream().map(SettledInvoice::invoiceId).toList() : List.of();
  }
}
