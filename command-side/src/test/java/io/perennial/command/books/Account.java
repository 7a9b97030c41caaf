package io.perennial.command.books;

import static io.perennial.command.books.Line.Kind.CREDIT_NOTE;
import static io.perennial.command.books.Line.Kind.DELIVERY;
import static io.perennial.command.books.Line.Kind.INVOICE;
import static io.perennial.command.books.Line.Kind.PAYMENT;
import static io.perennial.command.books.Line.Kind.RETURN;
import static io.perennial.command.books.Line.Kind.WRITE_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.SettledInvoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dated parts, in a plain list in order of recording, and what they come to. */
final class Account {
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** Made anew when a line comes or goes. */
  private @Nullable Statement statement;

  Statement statement() {
    Statement made = statement;
    if (made == null) {
      made = new Statement(lines);
      statement = made;
    }
    return made;
  }

  void enter(PurchaseRecorded purchase) {
    add(
        Line.of(
            DELIVERY,
            purchase.purchaseId(),
            purchase.occurredOn(),
            purchase.netAmount().amount(),
            List.of()));
  }

  void enter(PurchaseReturned returned) {
    List<String> invoice =
        lines.stream()
            .filter(line -> line.isInvoiceOf(returned.purchaseId()))
            .map(Line::id)
            .toList();
    assertThat(Optional.ofNullable(returned.invoiceId()).stream().toList()).isEqualTo(invoice);
    add(
        new Line(
            RETURN,
            returned.returnId(),
            returned.occurredOn(),
            returned.netAmount().amount(),
            List.of(returned.purchaseId()),
            invoice,
            null));
  }

  void enter(InvoiceIssued invoice) {
    Statement before = statement();
    BigDecimal amount = BigDecimal.ZERO;
    for (InvoicedDelivery delivery : invoice.deliveries()) {
      String purchaseId = delivery.purchaseId();
      assertThat(lines).as("invoiced twice").noneMatch(line -> line.isInvoiceOf(purchaseId));
      assertThat(find(DELIVERY, purchaseId).on()).isBeforeOrEqualTo(invoice.occurredOn());
      assertThat(delivery.amount().amount()).isEqualByComparingTo(before.uninvoicedOf(purchaseId));
      amount = amount.add(delivery.amount().amount());
    }
    assertThat(invoice.amount().amount()).isEqualByComparingTo(amount);
    assertThat(invoice.dueOn()).isAfterOrEqualTo(invoice.occurredOn());
    assertThat(
            invoice.settledByBalance() == null
                ? BigDecimal.ZERO
                : invoice.settledByBalance().amount())
        .isEqualByComparingTo(before.balance().min(amount));
    add(
        new Line(
            INVOICE,
            invoice.invoiceId(),
            invoice.occurredOn(),
            amount,
            invoice.deliveries().stream().map(InvoicedDelivery::purchaseId).toList(),
            List.of(),
            invoice.dueOn()));
  }

  void enter(PaymentRecorded payment) {
    BigDecimal amount = payment.amount().amount();
    Map<String, BigDecimal> told = new LinkedHashMap<>();
    if (payment.allocation() != null) {
      for (SettledInvoice settled : payment.allocation().invoices()) {
        told.put(settled.invoiceId(), settled.amount().amount().stripTrailingZeros());
      }
    }
    Map<String, BigDecimal> own = statement().settledBy(amount, payment.namedInvoices());
    own.replaceAll((invoice, settled) -> settled.stripTrailingZeros());
    assertThat(told).isEqualTo(own);
    assertThat(payment.namedInvoices()).allSatisfy(invoice -> find(INVOICE, invoice));
    add(
        Line.of(
            PAYMENT, payment.paymentId(), payment.occurredOn(), amount, payment.namedInvoices()));
  }

  void enter(CreditNoteIssued note) {
    BigDecimal amount = note.amount().amount();
    assertThat(note.occurredOn()).isAfterOrEqualTo(find(INVOICE, note.invoiceId()).on());
    assertThat(note.settled().amount())
        .isEqualByComparingTo(statement().openOf(note.invoiceId()).min(amount));
    add(
        Line.of(
            CREDIT_NOTE,
            note.creditNoteId(),
            note.occurredOn(),
            amount,
            List.of(note.invoiceId())));
  }

  void enter(InvoiceWrittenOff off) {
    assertThat(off.amount().amount()).isEqualByComparingTo(statement().openOf(off.invoiceId()));
    add(
        Line.of(
            WRITE_OFF,
            off.writeOffId(),
            off.occurredOn(),
            off.amount().amount(),
            List.of(off.invoiceId())));
  }

  /** Identifiers stay taken, also of what is struck out. */
  private void add(Line line) {
    assertThat(ids.add(line.kind() + " " + line.id())).as("recorded twice").isTrue();
    lines.add(line);
    statement = null;
  }

  Line find(Line.Kind kind, String id) {
    return lines.stream()
        .filter(line -> line.kind() == kind && line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + kind + " " + id));
  }

  Line strikeOut(Line.Kind kind, String id) {
    Line struck = find(kind, id);
    lines.remove(struck);
    statement = null;
    return struck;
  }

  boolean isInvoiced(String purchaseId) {
    return lines.stream().anyMatch(line -> line.isInvoiceOf(purchaseId));
  }

  /** Whether an invoice was issued of what was left after the return. */
  boolean isTakenOffAnInvoice(String returnId) {
    return lines.stream()
        .filter(line -> line.kind() == RETURN && line.id().equals(returnId))
        .anyMatch(line -> line.invoices().isEmpty() && isInvoiced(line.about().getFirst()));
  }

  boolean isSettledByName(String invoiceId) {
    return lines.stream().anyMatch(line -> line.invoices().contains(invoiceId));
  }

  /**
   * The day since which what is owed has been on the side of the limit where it is now.
   *
   * @param otherwise where it has always been there
   */
  LocalDate sideSince(BigDecimal limit, LocalDate otherwise) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean above = false;
    LocalDate since = otherwise;
    for (Line line : lines.stream().sorted(Comparator.comparing(Line::on)).toList()) {
      sum = sum.add(line.change());
      if (above != sum.compareTo(limit) > 0) {
        above = !above;
        since = line.on();
      }
    }
    return since;
  }

  void check() {
    Statement now = statement();
    assertThat(now.owedByKind()).as("the parts, by kind").isEqualByComparingTo(now.owed());
    BigDecimal paid = BigDecimal.ZERO;
    for (Line line : lines) {
      if (line.kind() == INVOICE) {
        assertThat(lessened(line.id()))
            .as("credited beyond invoice %s", line.id())
            .isLessThanOrEqualTo(line.amount());
      } else if (line.kind() == PAYMENT) {
        paid = paid.add(line.amount());
      }
    }
    assertThat(now.owed().add(paid)).as("a balance that nobody has paid").isNotNegative();
  }

  private BigDecimal lessened(String invoiceId) {
    return lines.stream()
        .filter(line -> line.lessens(invoiceId))
        .map(Line::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
