package io.perennial.command.customer.credit.receivable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.DerivedAmountRule;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.Money;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.PaymentAllocation;
import io.perennial.events.customer.receivable.SettledInvoice;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes and how it comes to an end. A command is answered by the fact that it comes
 * to; by none when that has been recorded already.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Receivables {
  private static final int ENTRY_BYTES = 300;

  private Account account = new Account();
  private BigDecimal paid = BigDecimal.ZERO;
  private Map<String, WriteOff> openWriteOffs = new HashMap<>();
  private Traces invoices = new Traces();
  private Traces payments = new Traces();
  private Traces creditNotes = new Traces();
  private Traces writeOffs = new Traces();
  private Traces rejections = new Traces();
  private Traces approvals = new Traces();

  /** Nothing owed. */
  public Receivables() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return account.bytes()
        + invoices.bytes()
        + payments.bytes()
        + creditNotes.bytes()
        + writeOffs.bytes()
        + rejections.bytes()
        + approvals.bytes()
        + (long) ENTRY_BYTES * openWriteOffs.size();
  }

  /** What is owed; below zero when more has been paid than delivered. */
  public BigDecimal owed() {
    return account.owed();
  }

  /** The day since which what is owed has been above the limit, or within. */
  public LocalDate sideSince(BigDecimal limit, LocalDate on) {
    return account.sideSince(limit, on);
  }

  /**
   * The invoice of deliveries.
   *
   * @param dueByTerms when an invoice of a date is due, where it does not say so itself
   */
  public Optional<InvoiceIssued> issue(
      IssueInvoice command,
      UnaryOperator<LocalDate> dueByTerms,
      BusinessDates dates,
      ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    LocalDate dueOn = dueOn(command, on, dueByTerms);
    Trace trace = ReceivableTraces.ofInvoice(command.number(), command.deliveries(), dueOn, on);
    if (invoices.repeats(command.invoiceId(), Asked.of(trace, command.occurredOn()))) {
      return Optional.empty();
    }
    dates.requireWithinBounds(dueOn, "/dueOn");
    StepOrderRule.check(dueOn, "/dueOn", on, "the invoice");
    List<InvoicedDelivery> deliveries =
        DeliveryRule.check(account, command.deliveries(), on, currency);
    BigDecimal amount =
        deliveries.stream()
            .map(delivery -> delivery.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        ReceivableEntries.of(
            command, deliveries, amount, dueOn, account.balance().min(amount), currency, on));
  }

  /** A repeat that leaves it to the terms means those that held when the invoice was issued. */
  private LocalDate dueOn(IssueInvoice command, LocalDate on, UnaryOperator<LocalDate> dueByTerms) {
    LocalDate given =
        command.dueOn() == null ? account.dueOn(command.invoiceId()) : command.dueOn();
    return given == null ? dueByTerms.apply(on) : given;
  }

  /** The payment, with the invoices that it goes to. */
  public Optional<PaymentRecorded> pay(
      RecordPayment command, BusinessDates dates, ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    Money amount = currency.exact(command.amount(), "/amount");
    List<String> named = command.invoices().stream().distinct().toList();
    if (payments.repeats(
        command.paymentId(),
        Asked.of(ReceivableTraces.ofPayment(amount, named, on), command.occurredOn()))) {
      return Optional.empty();
    }
    DerivedAmountRule.checkSum(
        "The sum of the customer's payments", paid.add(amount.amount()), "/amount");
    return Optional.of(
        new PaymentRecorded(
            command.customerId(),
            command.paymentId(),
            amount,
            exposureAfter(amount, currency),
            allocate(amount, named, currency),
            on));
  }

  private @Nullable PaymentAllocation allocate(
      Money amount, List<String> named, ReportingCurrency currency) {
    List<Integer> numbers = named.stream().map(id -> account.invoice(id).number()).toList();
    List<SettledInvoice> settled =
        account.plan(amount.amount(), numbers).stream()
            .map(each ->
                new SettledInvoice(account.invoiceId(each.key()), currency.of(each.amount())))
            .toList();
    return settled.isEmpty() ? null : new PaymentAllocation(!named.isEmpty(), settled);
  }

  /** The credit note. */
  public Optional<CreditNoteIssued> credit(
      IssueCreditNote command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    Money amount = currency.exact(command.amount(), "/amount");
    CreditNoteIssued asked = note(command, amount, BigDecimal.ZERO, currency, on);
    if (creditNotes.repeats(
        command.creditNoteId(),
        Asked.of(ReceivableTraces.of(asked), command.occurredOn()).saying(facts.wordsOf(asked)))) {
      return Optional.empty();
    }
    Account.Invoice invoice = account.invoice(command.invoiceId());
    StepOrderRule.check(on, invoice.on(), "the invoice");
    BigDecimal left = account.left(invoice);
    if (amount.amount().compareTo(left) > 0) {
      throw new RefusedException(
          ReceivableRefusal.CREDIT_NOTE_TOO_LARGE,
          "Credit notes may lessen the invoice by at most " + currency.of(left).amount() + " more");
    }
    return Optional.of(
        note(command, amount, account.open(invoice).min(amount.amount()), currency, on));
  }

  private CreditNoteIssued note(
      IssueCreditNote command,
      Money amount,
      BigDecimal settled,
      ReportingCurrency currency,
      LocalDate on) {
    return new CreditNoteIssued(
        command.customerId(),
        command.creditNoteId(),
        command.number(),
        command.invoiceId(),
        amount,
        currency.of(settled),
        command.reason(),
        exposureAfter(amount, currency),
        on);
  }

  /** The proposal of a write-off. */
  public Optional<WriteOffProposed> propose(
      ProposeWriteOff command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    WriteOffProposed asked = ReceivableEntries.of(command, BigDecimal.ZERO, currency, on);
    if (writeOffs.repeats(
        command.writeOffId(),
        Asked.of(ReceivableTraces.of(asked), command.occurredOn()).saying(facts.wordsOf(asked)))) {
      return Optional.empty();
    }
    Account.Invoice invoice = account.invoice(command.invoiceId());
    StepOrderRule.check(on, invoice.on(), "the invoice");
    WriteOffRule.checkNoneOpen(openWriteOffs, command.invoiceId());
    return Optional.of(
        ReceivableEntries.of(
            command,
            WriteOffRule.requireSome(account.open(invoice), command.invoiceId()),
            currency,
            on));
  }

  /** The write-off, approved by somebody who has not proposed it. */
  public Optional<InvoiceWrittenOff> approve(
      ApproveWriteOff command, Asker approver, BusinessDates dates, ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        approvals.of(command.writeOffId()),
        Asked.of(Trace.of(on), command.occurredOn()),
        "The write-off has been approved")) {
      return Optional.empty();
    }
    WriteOff writeOff = WriteOffRule.requireOpen(openWriteOffs, command.writeOffId());
    approver.requireOtherThan(writeOff.proposer(), "Who proposes a write-off does not approve it");
    StepOrderRule.check(on, writeOff.on(), "the proposal");
    Account.Invoice invoice = account.invoice(writeOff.invoiceId());
    Money amount =
        currency.of(WriteOffRule.requireSome(account.open(invoice), writeOff.invoiceId()));
    return Optional.of(
        new InvoiceWrittenOff(
            command.customerId(),
            command.writeOffId(),
            writeOff.invoiceId(),
            amount,
            exposureAfter(amount, currency),
            on));
  }

  /** The end of a proposal that is not approved. */
  public Optional<WriteOffRejected> reject(
      RejectWriteOff command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    WriteOff open = openWriteOffs.get(command.writeOffId());
    WriteOffRejected rejected =
        new WriteOffRejected(
            command.customerId(),
            command.writeOffId(),
            open == null ? "" : open.invoiceId(),
            command.reason(),
            on);
    if (RepeatRule.repeats(
        rejections.of(command.writeOffId()),
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(rejected)),
        "The write-off has been rejected")) {
      return Optional.empty();
    }
    WriteOff writeOff = WriteOffRule.requireOpen(openWriteOffs, command.writeOffId());
    StepOrderRule.check(on, writeOff.on(), "the proposal");
    return Optional.of(rejected);
  }

  private Money exposureAfter(Money amount, ReportingCurrency currency) {
    return currency.of(account.owed().subtract(amount.amount()).max(BigDecimal.ZERO));
  }

  /** A purchase on credit is a delivery. */
  public void delivered(PurchaseRecorded event) {
    account.delivered(event.purchaseId(), event.netAmount().amount(), event.occurredOn());
  }

  /** The invoice that has taken a delivery over; absent when none has, or when it is none. */
  public @Nullable String invoiceOf(String purchaseId) {
    Account.Delivery delivery = account.delivery(purchaseId);
    return delivery == null ? null : delivery.invoiceId();
  }

  /**
   * By how much the invoice of a delivery may still be lessened; absent when it is on none. What
   * was credited or written off is not given back once more.
   */
  public @Nullable BigDecimal leftOfInvoiceOf(String purchaseId) {
    String invoiceId = invoiceOf(purchaseId);
    return invoiceId == null ? null : account.left(account.invoice(invoiceId));
  }

  /** Something of a delivery has been given back. */
  public void returned(PurchaseReturned event) {
    account.returned(
        event.returnId(),
        event.purchaseId(),
        event.invoiceId(),
        event.netAmount().amount(),
        event.occurredOn());
  }

  /** The trace of a payment; absent when there is none. */
  public @Nullable Trace payment(String paymentId) {
    return payments.of(paymentId);
  }

  /** The trace of an invoice; absent when there is none. */
  public @Nullable Trace invoice(String invoiceId) {
    return invoices.of(invoiceId);
  }

  /** The first day on which something was paid; absent before that. */
  public @Nullable LocalDate firstPaidOn() {
    return account.firstPaidOn();
  }

  /** What is owed without an entry. */
  public BigDecimal owedWithout(EntryKind kind, String entryId) {
    return account.owed().subtract(account.change(kind, entryId));
  }

  /** What of the receivables rests on an entry; absent when nothing does. */
  public @Nullable String dependentOn(EntryKind kind, String entryId) {
    return switch (kind) {
      case PURCHASE -> invoiceInWords(invoiceOf(entryId));
      case INVOICE -> {
        boolean proposed =
            openWriteOffs.values().stream().anyMatch(off -> off.invoiceId().equals(entryId));
        yield proposed || account.isNamed(entryId)
            ? "a payment, a credit note, a return or a write-off"
            : null;
      }
      case PURCHASE_RETURN -> invoiceInWords(account.invoiceWithout(entryId));
      case PAYMENT, VISIT, CALL, SURVEY_ANSWER, REFERRAL -> null;
    };
  }

  private static @Nullable String invoiceInWords(@Nullable String invoiceId) {
    return invoiceId == null ? null : "invoice " + invoiceId;
  }

  /** An entry was entered by mistake. */
  public void strikeOut(EntryKind kind, String entryId) {
    account.strikeOut(kind, entryId);
    switch (kind) {
      case PAYMENT -> payments.strikeOut(entryId);
      case INVOICE -> invoices.strikeOut(entryId);
      case PURCHASE, PURCHASE_RETURN, VISIT, CALL, SURVEY_ANSWER, REFERRAL -> {} // known elsewhere
    }
  }

  public void on(InvoiceIssued event, long sequence) {
    invoices.keep(event.invoiceId(), ReceivableTraces.of(event).recordedAs(sequence));
    account.invoiced(
        event.invoiceId(),
        event.deliveries().stream().map(InvoicedDelivery::purchaseId).toList(),
        event.amount().amount(),
        event.dueOn(),
        event.occurredOn());
  }

  public void on(PaymentRecorded event, long sequence) {
    payments.keep(event.paymentId(), ReceivableTraces.of(event).recordedAs(sequence));
    BigDecimal amount = event.amount().amount();
    paid = paid.add(amount);
    account.paid(event.paymentId(), amount, event.namedInvoices(), event.occurredOn());
  }

  public void on(CreditNoteIssued event, long sequence) {
    creditNotes.keep(event.creditNoteId(), ReceivableTraces.of(event).recordedAs(sequence));
    account.credited(
        event.creditNoteId(), event.invoiceId(), event.amount().amount(), event.occurredOn());
  }

  public void on(WriteOffProposed event, Asker proposer, long sequence) {
    writeOffs.keep(event.writeOffId(), ReceivableTraces.of(event).recordedAs(sequence));
    openWriteOffs.put(
        event.writeOffId(), new WriteOff(event.invoiceId(), event.occurredOn(), proposer));
  }

  public void on(WriteOffRejected event, long sequence) {
    rejections.keep(event.writeOffId(), Trace.of(event.occurredOn()).recordedAs(sequence));
    openWriteOffs.remove(event.writeOffId());
  }

  public void on(InvoiceWrittenOff event, long sequence) {
    approvals.keep(event.writeOffId(), Trace.of(event.occurredOn()).recordedAs(sequence));
    openWriteOffs.remove(event.writeOffId());
    account.writtenOff(
        event.writeOffId(), event.invoiceId(), event.amount().amount(), event.occurredOn());
  }
}
