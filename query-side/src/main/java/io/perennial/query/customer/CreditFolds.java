package io.perennial.query.customer;

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
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.measure.MeasureEvent;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.events.customer.review.ReviewEvent;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.Dated;
import io.perennial.query.customer.Credit.Proposal;
import io.perennial.query.customer.Credit.Release;
import io.perennial.query.customer.Credit.SaleTerms;
import io.perennial.query.customer.Credit.WriteOff;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What facts about credit and receivables change on the card. What it says follows from purchases,
 * payments, invoices, limits and proposals, as of any date: also from those of a time when no event
 * said that a proposal was replaced.
 *
 * @param currency the one reporting currency
 */
record CreditFolds(String currency) {

  CustomerCard credit(CustomerCard card, CreditEvent event) {
    return switch (event) {
      case PaymentRecorded payment -> payment(card, payment);
      case CreditLimitProposed proposed -> proposed(card, proposed);
      case CreditLimitApproved approved -> approved(card, approved);
      case CreditLimitProposalRejected rejected -> decided(card, rejected.proposalId());
      case CreditPurchaseReleased released -> released(card, released);
      case CreditTermsAgreed agreed -> agreed(card, agreed);
      case CreditLimitProposalReplaced replaced -> card;
      case CreditLimitBreached breached -> card;
      case CreditLimitRestored restored -> card;
    };
  }

  CustomerCard receivable(CustomerCard card, ReceivableEvent event) {
    return switch (event) {
      case InvoiceIssued issued -> step(card, invoice(issued));
      case CreditNoteIssued note ->
          step(
              card,
              CreditStep.creditNote(note.occurredOn(), amount(note.amount()), note.invoiceId()));
      case WriteOffProposed proposed -> writeOffProposed(card, proposed);
      case WriteOffRejected rejected -> writeOffDecided(card, rejected.writeOffId());
      case InvoiceWrittenOff off ->
          writeOffDecided(
              step(
                  card,
                  CreditStep.writeOff(off.occurredOn(), amount(off.amount()), off.invoiceId())),
              off.writeOffId());
    };
  }

  static CustomerCard measure(CustomerCard card, MeasureEvent event) {
    Credit credit = card.credit();
    return credit(card, credit.withMeasures(OrderedMeasure.with(credit.measures(), event)));
  }

  CustomerCard investigation(CustomerCard card, InvestigationEvent event) {
    Credit credit = card.credit();
    return credit(
        card,
        credit.withInvestigations(
            Investigation.with(credit.investigations(), event, currency),
            event instanceof InvestigationConcluded concluded
                ? Investigation.Found.after(credit.found(), concluded)
                : credit.found()));
  }

  static CustomerCard review(CustomerCard card, ReviewEvent event) {
    Credit credit = card.credit();
    return credit(card, credit.withReviews(CreditReview.with(credit.reviews(), event)));
  }

  private static CustomerCard agreed(CustomerCard card, CreditTermsAgreed event) {
    SaleTerms terms =
        new SaleTerms(
            event.days(),
            event.cashDiscount(),
            event.conditions(),
            event.collectionStrategy(),
            event.occurredOn());
    Credit credit = card.credit();
    return credit(card, credit.withTerms(Dated.with(credit.terms(), terms, SaleTerms::since)));
  }

  private CustomerCard payment(CustomerCard card, PaymentRecorded event) {
    BigDecimal paid = amount(event.amount());
    return card.withDealings(
        card.credit().with(CreditStep.payment(event.occurredOn(), paid, event.namedInvoices())),
        card.dealings().withPayment(paid));
  }

  private CustomerCard proposed(CustomerCard card, CreditLimitProposed event) {
    Proposal proposal =
        new Proposal(
            event.proposalId(),
            event.creditClass(),
            amountOrNull(event.limit()),
            event.reason(),
            event.occurredOn());
    return credit(card, card.credit().with(proposal));
  }

  private CustomerCard approved(CustomerCard card, CreditLimitApproved event) {
    CreditStep approval =
        CreditStep.approval(event.occurredOn(), event.creditClass(), amountOrNull(event.limit()));
    return decided(step(card, approval), event.proposalId());
  }

  private static CustomerCard decided(CustomerCard card, String proposalId) {
    Credit credit = card.credit();
    return credit(
        card,
        credit.withProposals(
            ListChanges.without(
                credit.openProposals(), proposal -> proposal.proposalId().equals(proposalId))));
  }

  private CustomerCard released(CustomerCard card, CreditPurchaseReleased event) {
    Release release = new Release(event.purchaseId(), amount(event.upTo()), event.occurredOn());
    Credit credit = card.credit();
    return credit(
        card, credit.withReleases(Dated.with(credit.releases(), release, Release::releasedOn)));
  }

  private CreditStep invoice(InvoiceIssued event) {
    return CreditStep.invoice(
        event.occurredOn(),
        new CreditStep.Invoice(
            event.invoiceId(), event.number(), event.dueOn(), amount(event.amount())));
  }

  private CustomerCard writeOffProposed(CustomerCard card, WriteOffProposed event) {
    WriteOff writeOff =
        new WriteOff(
            event.writeOffId(),
            event.invoiceId(),
            amount(event.amount()),
            event.reason(),
            event.occurredOn());
    Credit credit = card.credit();
    return credit(
        card,
        credit.withWriteOffs(Dated.with(credit.openWriteOffs(), writeOff, WriteOff::proposedOn)));
  }

  private static CustomerCard writeOffDecided(CustomerCard card, String writeOffId) {
    Credit credit = card.credit();
    return credit(
        card,
        credit.withWriteOffs(
            ListChanges.without(
                credit.openWriteOffs(), writeOff -> writeOff.writeOffId().equals(writeOffId))));
  }

  private static CustomerCard step(CustomerCard card, CreditStep step) {
    return credit(card, card.credit().with(step));
  }

  private static CustomerCard credit(CustomerCard card, Credit credit) {
    return card.withDealings(credit, card.dealings());
  }

  private BigDecimal amount(Money money) {
    return Amounts.in(currency, money);
  }

  private @Nullable BigDecimal amountOrNull(@Nullable Money money) {
    return money == null ? null : amount(money);
  }
}
