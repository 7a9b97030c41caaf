package io.perennial.query.activity;

import io.perennial.events.customer.credit.CreditClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated part that the state of a customer's credit is made of: a movement of its exposure, an
 * invoice, or terms that come into force.
 *
 * @param on business date
 * @param kind what it is
 * @param change how the exposure moved: above zero by a delivery on credit, below by what ends it
 * @param terms terms in force from here on; absent for anything else
 * @param invoice the invoice; absent for anything else
 * @param settles the invoices that a movement names, in that order; those due first when none
 */
public record CreditStep(
    LocalDate on,
    Kind kind,
    BigDecimal change,
    @Nullable Terms terms,
    @Nullable Invoice invoice,
    List<String> settles) {

  /** What a step is. */
  public enum Kind {
    DELIVERY,
    INVOICE,
    PAYMENT,
    CREDIT_NOTE,
    WRITE_OFF,
    RETURN,
    TERMS
  }

  public CreditStep {
    settles = List.copyOf(settles);
  }

  /**
   * Terms of credit.
   *
   * @param creditClass credit class
   * @param limit limit; absent when unlimited
   */
  public record Terms(CreditClass creditClass, @Nullable BigDecimal limit) {}

  /**
   * Deliveries that are invoiced.
   *
   * @param invoiceId the invoice
   * @param number its number where it was written
   * @param dueOn day on which it is due
   * @param amount what it comes to
   */
  public record Invoice(
      String invoiceId, @Nullable String number, LocalDate dueOn, BigDecimal amount) {}

  public static CreditStep delivery(LocalDate on, BigDecimal amount) {
    return new CreditStep(on, Kind.DELIVERY, amount, null, null, List.of());
  }

  public static CreditStep payment(LocalDate on, BigDecimal amount, List<String> invoices) {
    return new CreditStep(on, Kind.PAYMENT, amount.negate(), null, null, invoices);
  }

  public static CreditStep creditNote(LocalDate on, BigDecimal amount, String invoiceId) {
    return new CreditStep(on, Kind.CREDIT_NOTE, amount.negate(), null, null, List.of(invoiceId));
  }

  /** A return lessens the invoice of the delivery, or the delivery that is on none. */
  public static CreditStep returned(LocalDate on, BigDecimal amount, @Nullable String invoiceId) {
    return new CreditStep(
        on,
        Kind.RETURN,
        amount.negate(),
        null,
        null,
        invoiceId == null ? List.of() : List.of(invoiceId));
  }

  public static CreditStep writeOff(LocalDate on, BigDecimal amount, String invoiceId) {
    return new CreditStep(on, Kind.WRITE_OFF, amount.negate(), null, null, List.of(invoiceId));
  }

  public static CreditStep invoice(LocalDate on, Invoice invoice) {
    return new CreditStep(on, Kind.INVOICE, BigDecimal.ZERO, null, invoice, List.of());
  }

  public static CreditStep approval(
      LocalDate on, CreditClass creditClass, @Nullable BigDecimal limit) {
    return new CreditStep(
        on, Kind.TERMS, BigDecimal.ZERO, new Terms(creditClass, limit), null, List.of());
  }

  /**
   * The steps with one more, behind those of the same date. Deliveries of a day that follow each
   * other are taken together, and so are payments for what is due first: they cross no limit that
   * their sum does not, and settle what it does.
   */
  public static GrowingList<CreditStep> with(List<CreditStep> steps, CreditStep added) {
    int at = steps.size();
    while (at > 0 && steps.get(at - 1).on().isAfter(added.on())) {
      at--;
    }
    boolean continued = at > 0 && steps.get(at - 1).continuedBy(added);
    if (!continued && at == steps.size()) {
      return GrowingList.of(steps).plus(added);
    }
    List<CreditStep> grown = new ArrayList<>(steps);
    if (continued) {
      grown.set(at - 1, steps.get(at - 1).and(added.change()));
    } else {
      grown.add(at, added);
    }
    return GrowingList.of(grown);
  }

  private CreditStep and(BigDecimal more) {
    return new CreditStep(on, kind, change.add(more), terms, invoice, settles);
  }

  private boolean continuedBy(CreditStep next) {
    return (kind == Kind.DELIVERY || kind == Kind.PAYMENT)
        && kind == next.kind
        && on.equals(next.on)
        && settles.isEmpty()
        && next.settles.isEmpty();
  }
}
