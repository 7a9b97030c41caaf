package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.CreditLimitApproved;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /**
   * A time in which it owed more than was allowed.
   *
   * @param begunOn its first day
   * @param endedOn the day on which it was over; absent while it lasts
   * @param height the most that was owed beyond the limit
   */
  public record Breach(LocalDate begunOn, @Nullable LocalDate endedOn, BigDecimal height) {}

  /** The breaches of the limit among facts, which are in order. */
  public static List<Breach> breaches(List<LifecycleEvent> facts) {
    List<Breach> breaches = new ArrayList<>();
    BigDecimal owed = BigDecimal.ZERO;
    BigDecimal limit = null;
    for (LifecycleEvent fact : facts) {
      owed = owed.add(change(fact));
      if (fact instanceof CreditLimitApproved approved) {
        limit = approved.limit() == null ? null : approved.limit().amount();
      }
      boolean lasts = !breaches.isEmpty() && breaches.getLast().endedOn == null;
      if (limit != null && owed.compareTo(limit) > 0) {
        BigDecimal excess = owed.subtract(limit);
        Breach before = lasts ? breaches.removeLast() : new Breach(fact.occurredOn(), null, excess);
        breaches.add(new Breach(before.begunOn, null, before.height.max(excess)));
      } else if (lasts) {
        Breach before = breaches.removeLast();
        breaches.add(new Breach(before.begunOn, fact.occurredOn(), before.height));
      }
    }
    return breaches;
  }

  /** Invoices in the order in which they were issued. */
  public final List<Invoice> invoices = new ArrayList<>();

  /** What is owed; below zero when more was paid. */
  public BigDecimal owed = BigDecimal.ZERO;

  /** What was paid, or credited, and settles no invoice. */
  public BigDecimal balance = BigDecimal.ZERO;

  /** Deliveries on credit, less what of them came back, that no invoice has taken over. */
  public BigDecimal uninvoiced = BigDecimal.ZERO;

  /** After these facts, which are in order. */
  public PlainAccount(List<LifecycleEvent> facts) {
    facts.forEach(this::take);
  }

  /** By how much a fact changes what is owed. */
  public static BigDecimal change(LifecycleEvent fact) {
    return switch (fact) {
      case PurchaseRecorded p when p.settlement() == Settlement.CREDIT -> p.netAmount().amount();
      case PurchaseReturned r when r.settlement() == Settlement.CREDIT ->
          r.netAmount().amount().negate();
      case PaymentRecorded p -> p.amount().amount().negate();
      case CreditNoteIssued n -> n.amount().amount().negate();
      case InvoiceWrittenOff w -> w.amount().amount().negate();
      default -> BigDecimal.ZERO;
    };
  }

  private void take(LifecycleEvent fact) {
    BigDecimal change = change(fact);
    owed = owed.add(change);
    switch (fact) {
      case PurchaseRecorded p -> uninvoiced = uninvoiced.add(change);
      case PurchaseReturned r when r.invoiceId() == null -> uninvoiced = uninvoiced.add(change);
      case PurchaseReturned r when change.signum() != 0 ->
          lessen(change.negate(), Stream.ofNullable(r.invoiceId()).toList());
      case PaymentRecorded p -> lessen(change.negate(), p.namedInvoices());
      case CreditNoteIssued n -> lessen(change.negate(), List.of(n.invoiceId()));
      case InvoiceWrittenOff w -> lessen(change.negate(), List.of(w.invoiceId()));
      case InvoiceIssued i -> {
        Invoice invoice = new Invoice(i);
        invoices.add(invoice);
        BigDecimal taken = balance.min(invoice.open);
        invoice.open = invoice.open.subtract(taken);
        balance = balance.subtract(taken);
        uninvoiced = uninvoiced.subtract(i.amount().amount());
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
