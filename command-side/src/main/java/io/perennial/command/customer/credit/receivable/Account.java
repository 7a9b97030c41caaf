package io.perennial.command.customer.credit.receivable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Trace;
import io.perennial.command.customer.credit.receivable.Ledger.Kind;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.platform.receivables.OpenInvoices;
import io.perennial.platform.receivables.OpenInvoices.Settled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has been delivered on credit, invoiced and paid, as dated parts. What is owed is
 * their sum. What is open of an invoice follows from them in order of date, whatever arrived late;
 * it is worked out when somebody asks, and from there on part by part.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Account {
  private Ledger ledger = new Ledger();
  private TextColumn invoiceIds = new TextColumn();
  private BigDecimal owed = BigDecimal.ZERO;

  /** By the number of the invoice; absent when it has to be worked out. */
  private transient @Nullable OpenInvoices<Integer> open;

  /** The latest day of what is entered in what is open. */
  private transient LocalDate enteredTo = LocalDate.MIN;

  /** Nothing delivered, nothing paid. */
  public Account() {}

  /**
   * A delivery.
   *
   * @param on when it was delivered
   * @param invoiceId the invoice that has taken it over; absent when none has
   */
  record Delivery(BigDecimal amount, LocalDate on, @Nullable String invoiceId) {}

  /**
   * An invoice.
   *
   * @param number its number among the invoices of the customer
   * @param amount what it came to
   * @param on its date
   */
  record Invoice(int number, BigDecimal amount, LocalDate on) {}

  /** About how many bytes it takes in memory. */
  long bytes() {
    return ledger.bytes() + invoiceIds.bytes();
  }

  /** Deliveries less all that has been paid, credited and written off. */
  BigDecimal owed() {
    return owed;
  }

  @Nullable Delivery delivery(String purchaseId) {
    int row = ledger.find(Kind.DELIVERY, Trace.digest(purchaseId));
    if (row < 0) {
      return null;
    }
    int invoice = ledger.link(row);
    return new Delivery(
        ledger.amount(row).subtract(returnedOf(purchaseId)),
        ledger.on(row),
        invoice == Ledger.NONE ? null : invoiceIds.get(invoice));
  }

  /** What has been given back of a delivery before it was invoiced. */
  private BigDecimal returnedOf(String purchaseId) {
    BigDecimal returned = BigDecimal.ZERO;
    long key = Trace.digest(purchaseId);
    for (int row = 1; ledger.has(row); row++) {
      if (ledger.kind(row) == Kind.RETURN_OF
          && ledger.key(row) == key
          && ledger.kind(row - 1) == Kind.RETURN
          && ledger.link(row - 1) == Ledger.NONE) {
        returned = returned.add(ledger.amount(row));
      }
    }
    return returned;
  }

  /**
   * The invoice of that identifier.
   *
   * @throws RefusedException when there is none
   */
  Invoice invoice(String invoiceId) {
    int number = invoiceIds.find(invoiceId);
    int row = number < 0 ? number : ledger.find(Kind.INVOICE, number);
    if (row < 0) {
      throw new RefusedException(
          ReceivableRefusal.INVOICE_UNKNOWN, "No invoice is recorded as " + invoiceId);
    }
    return new Invoice(number, ledger.amount(row), ledger.on(row));
  }

  /** When the invoice of that identifier is due; absent when there is none. */
  @Nullable LocalDate dueOn(String invoiceId) {
    int row = row(EntryKind.INVOICE, invoiceId);
    return row < 0 ? null : LocalDate.ofEpochDay(ledger.link(row));
  }

  String invoiceId(int number) {
    return invoiceIds.get(number);
  }

  /** What is open of an invoice. */
  BigDecimal open(Invoice invoice) {
    return worked().open(invoice.number());
  }

  /** What has been paid or credited and has settled no invoice. */
  BigDecimal balance() {
    return worked().balance();
  }

  /** What a payment would settle, by the numbers of the invoices. */
  List<Settled<Integer>> plan(BigDecimal amount, List<Integer> named) {
    return worked().plan(amount, named);
  }

  /** What credit notes, returns and write-offs together may still lessen an invoice by. */
  BigDecimal left(Invoice invoice) {
    BigDecimal left = invoice.amount();
    for (int row = 0; ledger.has(row); row++) {
      if (ledger.kind(row).lessensOneInvoice() && ledger.link(row) == invoice.number()) {
        left = left.subtract(ledger.amount(row));
      }
    }
    return left;
  }

  /**
   * The day since which what is owed has been on the side of the limit where it is now.
   *
   * @param on business date of what has brought it there
   */
  LocalDate sideSince(BigDecimal limit, LocalDate on) {
    int last = ledger.lastChange();
    if (last >= 0
        && !ledger.on(last).isBefore(ledger.latest())
        && owed.subtract(ledger.change(last)).compareTo(limit) > 0 != owed.compareTo(limit) > 0) {
      return ledger.on(last);
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean above = false;
    LocalDate since = on;
    for (int row : ledger.inOrder(row -> ledger.change(row).signum() != 0)) {
      sum = sum.add(ledger.change(row));
      if (sum.compareTo(limit) > 0 != above) {
        above = !above;
        since = ledger.on(row);
      }
    }
    return since;
  }

  void delivered(String purchaseId, BigDecimal amount, LocalDate on) {
    ledger.add(Kind.DELIVERY, Trace.digest(purchaseId), amount, on, Ledger.NONE);
    owed = owed.add(amount);
  }

  void invoiced(
      String invoiceId,
      List<String> purchaseIds,
      BigDecimal amount,
      LocalDate dueOn,
      LocalDate on) {
    int number = invoiceIds.add(invoiceId);
    for (String purchaseId : purchaseIds) {
      int row = ledger.find(Kind.DELIVERY, Trace.digest(purchaseId));
      if (row >= 0) {
        ledger.link(row, number);
      }
    }
    enter(ledger.add(Kind.INVOICE, number, amount, on, Math.toIntExact(dueOn.toEpochDay())));
  }

  void paid(String paymentId, BigDecimal amount, List<String> named, LocalDate on) {
    int row = ledger.add(Kind.PAYMENT, Trace.digest(paymentId), amount, on, Ledger.NONE);
    for (String invoiceId : named) {
      int number = invoiceIds.find(invoiceId);
      ledger.add(Kind.NAMED, number, BigDecimal.ZERO, on, number);
    }
    owed = owed.subtract(amount);
    enter(row);
  }

  void credited(String creditNoteId, String invoiceId, BigDecimal amount, LocalDate on) {
    lessened(Kind.CREDIT_NOTE, creditNoteId, invoiceId, amount, on);
  }

  void returned(
      String returnId,
      String purchaseId,
      @Nullable String invoiceId,
      BigDecimal amount,
      LocalDate on) {
    int invoice = invoiceId == null ? Ledger.NONE : invoiceIds.find(invoiceId);
    int row = ledger.add(Kind.RETURN, Trace.digest(returnId), amount, on, invoice);
    ledger.add(Kind.RETURN_OF, Trace.digest(purchaseId), amount, on, Ledger.NONE);
    owed = owed.subtract(amount);
    enter(row);
  }

  /** What an entry moves what is owed by; nothing when it is none of ours. */
  BigDecimal change(EntryKind kind, String entryId) {
    int row = row(kind, entryId);
    return row < 0 ? BigDecimal.ZERO : ledger.change(row);
  }

  /** An entry was entered by mistake; deliveries of an invoice can be invoiced again. */
  void strikeOut(EntryKind kind, String entryId) {
    int row = row(kind, entryId);
    if (row < 0) {
      return;
    }
    owed = owed.subtract(ledger.change(row));
    if (ledger.kind(row) == Kind.INVOICE) {
      int number = Math.toIntExact(ledger.key(row));
      for (int each = 0; ledger.has(each); each++) {
        if (ledger.kind(each) == Kind.DELIVERY && ledger.link(each) == number) {
          ledger.link(each, Ledger.NONE);
        }
      }
    }
    ledger.strikeOut(row);
    open = null;
  }

  private int row(EntryKind kind, String entryId) {
    return switch (kind) {
      case PURCHASE -> ledger.find(Kind.DELIVERY, Trace.digest(entryId));
      case PURCHASE_RETURN -> ledger.find(Kind.RETURN, Trace.digest(entryId));
      case PAYMENT -> ledger.find(Kind.PAYMENT, Trace.digest(entryId));
      case INVOICE -> {
        int number = invoiceIds.find(entryId);
        yield number < 0 ? number : ledger.find(Kind.INVOICE, number);
      }
      case VISIT, CALL, SURVEY_ANSWER, REFERRAL -> Ledger.NONE;
    };
  }

  /** Whether something names the invoice that would be left without it. */
  boolean isNamed(String invoiceId) {
    int number = invoiceIds.find(invoiceId);
    for (int row = 0; ledger.has(row); row++) {
      boolean names =
          ledger.kind(row).lessensOneInvoice()
              || (ledger.kind(row) == Kind.NAMED
                  && ledger.kind(paymentBefore(row)) == Kind.PAYMENT);
      if (names && ledger.link(row) == number) {
        return true;
      }
    }
    return false;
  }

  /** The invoice that was issued of what a return had left of a delivery; absent when none was. */
  @Nullable String invoiceWithout(String returnId) {
    int row = row(EntryKind.PURCHASE_RETURN, returnId);
    if (row < 0 || ledger.link(row) != Ledger.NONE) {
      return null;
    }
    int delivery = ledger.find(Kind.DELIVERY, ledger.key(row + 1));
    int number = delivery < 0 ? Ledger.NONE : ledger.link(delivery);
    return number == Ledger.NONE ? null : invoiceIds.get(number);
  }

  private int paymentBefore(int named) {
    int row = named;
    while (ledger.kind(row) == Kind.NAMED) {
      row--;
    }
    return row;
  }

  /** The first day on which something was paid; absent before that. */
  @Nullable LocalDate firstPaidOn() {
    LocalDate first = null;
    for (int row = 0; ledger.has(row); row++) {
      if (ledger.kind(row) == Kind.PAYMENT && (first == null || ledger.on(row).isBefore(first))) {
        first = ledger.on(row);
      }
    }
    return first;
  }

  void writtenOff(String writeOffId, String invoiceId, BigDecimal amount, LocalDate on) {
    lessened(Kind.WRITE_OFF, writeOffId, invoiceId, amount, on);
  }

  private void lessened(Kind kind, String id, String invoiceId, BigDecimal amount, LocalDate on) {
    int row = ledger.add(kind, Trace.digest(id), amount, on, invoiceIds.find(invoiceId));
    owed = owed.subtract(amount);
    enter(row);
  }

  /** What comes late changes what all that is dated after it has settled. */
  private void enter(int row) {
    if (open != null && !ledger.on(row).isBefore(enteredTo)) {
      enter(open, row);
    } else {
      open = null;
    }
  }

  private OpenInvoices<Integer> worked() {
    OpenInvoices<Integer> known = open;
    if (known != null) {
      return known;
    }
    OpenInvoices<Integer> made = new OpenInvoices<>();
    enteredTo = LocalDate.MIN;
    ledger
        .inOrder(row -> ledger.kind(row) == Kind.INVOICE || ledger.kind(row).settles())
        .forEach(row -> enter(made, row));
    open = made;
    return made;
  }

  private void enter(OpenInvoices<Integer> invoices, int row) {
    enteredTo = ledger.on(row);
    BigDecimal amount = ledger.amount(row);
    switch (ledger.kind(row)) {
      case INVOICE ->
          invoices.issue(
              Math.toIntExact(ledger.key(row)), LocalDate.ofEpochDay(ledger.link(row)), amount);
      case PAYMENT -> invoices.settle(amount, namedBehind(row));
      case CREDIT_NOTE, WRITE_OFF -> invoices.settle(amount, List.of(ledger.link(row)));
      case RETURN -> {
        if (ledger.link(row) != Ledger.NONE) {
          invoices.settle(amount, List.of(ledger.link(row)));
        }
      }
      case DELIVERY, NAMED, RETURN_OF, STRUCK_OUT -> {} // change nothing of what is open
    }
  }

  private List<Integer> namedBehind(int payment) {
    List<Integer> named = new ArrayList<>();
    for (int row = payment + 1; ledger.has(row) && ledger.kind(row) == Kind.NAMED; row++) {
      named.add(ledger.link(row));
    }
    return named;
  }
}
