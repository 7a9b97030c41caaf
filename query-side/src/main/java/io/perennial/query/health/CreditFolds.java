package io.perennial.query.health;

import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.Dated;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the measure of credit rests on, fact by fact. */
final class CreditFolds {

  private final String currency;

  CreditFolds(String currency) {
    this.currency = currency;
  }

  HealthDocument credit(HealthDocument old, CreditEvent event, String eventId) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case PaymentRecorded payment ->
          stepped(old, CreditStep.payment(on, in(payment.amount()), payment.namedInvoices()));
      case CreditLimitApproved approved -> approved(old, approved, eventId);
      case CreditLimitProposed proposed -> old; // nothing is in force before it is approved
      case CreditLimitProposalRejected rejected -> old;
      case CreditLimitProposalReplaced replaced -> old;
      case CreditLimitBreached breached -> old; // follows from what is owed and the limit
      case CreditLimitRestored restored -> old;
      case CreditPurchaseReleased released -> old;
      case CreditTermsAgreed agreed -> old;
    };
  }

  private HealthDocument approved(HealthDocument old, CreditLimitApproved event, String eventId) {
    Money limit = event.limit();
    CreditFacts facts =
        old.credit()
            .with(
                CreditStep.approval(
                    event.occurredOn(), event.creditClass(), limit == null ? null : in(limit)));
    return old.changed()
        .credit(
            new CreditFacts(
                facts.steps(),
                facts.invoices(),
                DatedEvent.with(facts.terms(), event.occurredOn(), eventId)))
        .build();
  }

  HealthDocument receivable(HealthDocument old, ReceivableEvent event, String eventId) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case InvoiceIssued issued -> issued(old, issued, eventId);
      case CreditNoteIssued note ->
          stepped(old, CreditStep.creditNote(on, in(note.amount()), note.invoiceId()));
      case InvoiceWrittenOff off ->
          stepped(old, CreditStep.writeOff(on, in(off.amount()), off.invoiceId()));
      case WriteOffProposed proposed -> old;
      case WriteOffRejected rejected -> old;
    };
  }

  private HealthDocument issued(HealthDocument old, InvoiceIssued event, String eventId) {
    CreditFacts facts =
        old.credit()
            .with(
                CreditStep.invoice(
                    event.occurredOn(),
                    new CreditStep.Invoice(
                        event.invoiceId(), event.number(), event.dueOn(), in(event.amount()))));
    return old.changed()
        .credit(
            new CreditFacts(
                facts.steps(),
                Dated.with(
                    facts.invoices(),
                    new CreditFacts.InvoiceEvent(event.invoiceId(), event.occurredOn(), eventId),
                    CreditFacts.InvoiceEvent::on),
                facts.terms()))
        .build();
  }

  private static HealthDocument stepped(HealthDocument old, CreditStep step) {
    return old.changed().credit(old.credit().with(step)).build();
  }

  private BigDecimal in(Money money) {
    return Amounts.in(currency, money);
  }
}
