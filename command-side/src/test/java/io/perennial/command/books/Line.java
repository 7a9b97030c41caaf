package io.perennial.command.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated part of an account, as it was recorded.
 *
 * @param kind what it is
 * @param id its identifier
 * @param on business date
 * @param amount what it comes to
 * @param about the deliveries of an invoice or a return
 * @param invoices the invoices that it settles
 * @param dueOn when an invoice is due
 */
record Line(
    Kind kind,
    String id,
    LocalDate on,
    BigDecimal amount,
    List<String> about,
    List<String> invoices,
    @Nullable LocalDate dueOn) {

  /** What a part is. */
  enum Kind {
    DELIVERY,
    INVOICE,
    PAYMENT,
    CREDIT_NOTE,
    WRITE_OFF,
    RETURN
  }

  static Line of(Kind kind, String id, LocalDate on, BigDecimal amount, List<String> invoices) {
    return new Line(kind, id, on, amount, List.of(), invoices, null);
  }

  /** By how much it moves what is owed. */
  BigDecimal change() {
    return switch (kind) {
      case DELIVERY -> amount;
      case INVOICE -> BigDecimal.ZERO;
      case PAYMENT, CREDIT_NOTE, WRITE_OFF, RETURN -> amount.negate();
    };
  }

  /** Whether it lessens an invoice without being paid. */
  boolean lessens(String invoiceId) {
    return (kind == Kind.CREDIT_NOTE || kind == Kind.WRITE_OFF || kind == Kind.RETURN)
        && invoices.contains(invoiceId);
  }

  /** Whether it is an invoice of that delivery. */
  boolean isInvoiceOf(String purchaseId) {
    return kind == Kind.INVOICE && about.contains(purchaseId);
  }
}
