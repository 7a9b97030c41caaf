package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a customer owes, told by walking through its facts in order, and without any class of the
 * product: the reference that figures are compared with.
 */
public final class PlainAccount {

  /** An invoice and what is open of it. */
  public static final class Invoice {
    public final String id;
    public final LocalDate dueOn;
    public BigDecimal open;

    Invoice(InvoiceIssued event) {
      id = event.invoiceId();
      dueOn = event.dueOn();
      open = event.amount().amount();
    }
  }

  /** Invoices in the order in which they were issued. */
  public final List<Invoice> invoices = new ArrayList<>();

  /** What is owed; below zero when more was paid. */
  public BigDecimal owed = BigDecimal.ZERO;

  private BigDecimal balance = BigDecimal.ZERO;

  /** After these facts, which are in order. */
  public PlainAccount(List<LifecycleEvent> facts) {
    facts.forEach(this::take);
  }

  private void take(LifecycleEvent fact) {
    switch (fact) {
      case PurchaseRecorded p when p.settlement() == Settlement.CREDIT ->
          owed = owed.add(p.netAmount().amount());
      case PurchaseReturned r when r.settlement() == Settlement.CREDIT -> {
        owed = owed.subtract(r.netAmount().amount());
        if (r.invoiceId() != null) {
          lessen(r.netAmount().amount(), List.of(r.invoiceId()));
        }
      }
      case PaymentRecorded p -> {
        owed = owed.subtract(p.amount().amount());
        lessen(p.amount().amount(), p.namedInvoices());
      }
      case CreditNoteIssued n -> {
        owed = owed.subtract(n.amount().amount());
        lessen(n.amount().amount(), List.of(n.invoiceId()));
      }
      case InvoiceWrittenOff w -> {
        owed = owed.subtract(w.amount().amount());
        lessen(w.amount().amount(), List.of(w.invoiceId()));
      }
      case InvoiceIssued i -> {
        Invoice invoice = new Invoice(i);
        invoices.add(invoice);
        BigDecimal taken = balance.min(invoice.open);
        invoice.open = invoice.open.subtract(taken);
        balance = balance.subtract(taken);
      }
      default -> {}
    }
  }

  private void lessen(BigDecimal amount, List<String> named) {
    BigDecimal left = amount;
    List<Invoice> order = new ArrayList<>(invoices);
    order.sort(Comparator.comparing(each -> each.dueOn));
    for (Invoice each : order) {
      if (named.isEmpty() || named.contains(each.id)) {
        BigDecimal taken = left.min(each.open);
        each.open = each.open.subtract(taken);
        left = left.subtract(taken);
      }
    }
    balance = balance.add(left);
  }
}
