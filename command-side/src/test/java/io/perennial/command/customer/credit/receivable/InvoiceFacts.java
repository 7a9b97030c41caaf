package io.perennial.command.customer.credit.receivable;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Scenario;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.PaymentAllocation;
import io.perennial.events.customer.receivable.SettledInvoice;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import java.time.LocalDate;
import java.util.List;

/** Facts about invoices, short to write. */
final class InvoiceFacts {
  /** The day on which the invoice of 100 is due. */
  static final LocalDate DUE = MARCH.plusDays(30);

  private InvoiceFacts() {}

  /** A customer with a limit of 1,000 and a delivery of 100 that is not invoiced. */
  static Scenario delivered() {
    return customer(buyer())
        .and(
            approved("c-1", CreditClass.B, "1000.00", MARCH),
            bought("p-1", "100.00", Settlement.CREDIT, "100.00", MARCH));
  }

  /** The same, with an invoice of the delivery. */
  static Scenario invoiced() {
    return delivered().and(invoice("i-1", "p-1", "100.00", DUE, MARCH));
  }

  static InvoiceIssued invoice(
      String invoiceId, String purchaseId, String amount, LocalDate dueOn, LocalDate on) {
    return new InvoiceIssued(
        CUSTOMER,
        invoiceId,
        null,
        List.of(new InvoicedDelivery(purchaseId, usd(amount))),
        usd(amount),
        dueOn,
        null,
        on);
  }

  static SettledInvoice settled(String invoiceId, String amount) {
    return new SettledInvoice(invoiceId, usd(amount));
  }

  static PaymentRecorded paidOf(
      String paymentId,
      String amount,
      String exposure,
      LocalDate on,
      boolean named,
      SettledInvoice... settled) {
    return new PaymentRecorded(
        CUSTOMER,
        paymentId,
        usd(amount),
        usd(exposure),
        new PaymentAllocation(named, List.of(settled)),
        on);
  }

  static CreditNoteIssued note(
      String creditNoteId, String amount, String settled, String exposure, LocalDate on) {
    return new CreditNoteIssued(
        CUSTOMER,
        creditNoteId,
        null,
        "i-1",
        usd(amount),
        usd(settled),
        "broken",
        usd(exposure),
        on);
  }

  static WriteOffProposed writeOffProposed(String writeOffId, String amount, LocalDate on) {
    return new WriteOffProposed(CUSTOMER, writeOffId, "i-1", usd(amount), "gone", on);
  }

  static WriteOffRejected writeOffRejected(String writeOffId, LocalDate on) {
    return new WriteOffRejected(CUSTOMER, writeOffId, "i-1", "not yet", on);
  }

  static InvoiceWrittenOff writtenOff(
      String writeOffId, String amount, String exposure, LocalDate on) {
    return new InvoiceWrittenOff(CUSTOMER, writeOffId, "i-1", usd(amount), usd(exposure), on);
  }
}
