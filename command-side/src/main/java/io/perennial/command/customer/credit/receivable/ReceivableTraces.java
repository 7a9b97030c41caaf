package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.Trace;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.WriteOffProposed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a fact about receivables must be the same for it to be a repeat, beside its words. */
final class ReceivableTraces {
  private ReceivableTraces() {}

  static Trace of(InvoiceIssued event) {
    return ofInvoice(
        event.number(),
        event.deliveries().stream().map(InvoicedDelivery::purchaseId).toList(),
        event.dueOn(),
        event.occurredOn());
  }

  static Trace ofInvoice(
      @Nullable String number, List<String> deliveries, LocalDate dueOn, LocalDate on) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(number);
    parts.add(dueOn);
    parts.addAll(deliveries);
    return Trace.of(on, parts.toArray());
  }

  /** Without what it has settled, which is not what the payer says. */
  static Trace of(PaymentRecorded event) {
    return ofPayment(event.amount(), event.namedInvoices(), event.occurredOn());
  }

  static Trace ofPayment(Money amount, List<String> named, LocalDate on) {
    List<Object> parts = new ArrayList<>();
    parts.add(amount);
    parts.addAll(named);
    return Trace.of(on, parts.toArray());
  }

  static Trace of(CreditNoteIssued event) {
    return Trace.of(event.occurredOn(), event.number(), event.invoiceId(), event.amount());
  }

  static Trace of(WriteOffProposed event) {
    return Trace.of(event.occurredOn(), event.invoiceId());
  }
}
