package io.perennial.query;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.investigation.FinancesAnswer;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.PaymentAllocation;
import io.perennial.events.customer.receivable.SettledInvoice;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plainly invented facts about what one customer owes. */
public record CreditFacts(String customerId) {

  public PaymentRecorded paidFor(String on, String amount, String... invoices) {
    return new PaymentRecorded(
        customerId,
        "pay",
        money(amount),
        money("0.00"),
        new PaymentAllocation(
            true, Stream.of(invoices).map(id -> new SettledInvoice(id, money("0.00"))).toList()),
        day(on));
  }

  public PurchaseRecorded boughtOnCredit(String on, String id, String net) {
    return new Facts(customerId).bought(id, day(on), net, null, Settlement.CREDIT, "0.00");
  }

  public InvoiceIssued invoiced(String on, String id, String dueOn, String amount) {
    return new InvoiceIssued(
        customerId,
        id,
        "No. " + id,
        List.of(new InvoicedDelivery("p", money(amount))),
        money(amount),
        day(dueOn),
        null,
        day(on));
  }

  public CreditNoteIssued credited(String on, String invoiceId, String amount) {
    return new CreditNoteIssued(
        customerId,
        "note",
        null,
        invoiceId,
        money(amount),
        money("0.00"),
        "broken",
        money("0.00"),
        day(on));
  }

  public WriteOffProposed writeOffProposed(String on, String id, String invoiceId) {
    return new WriteOffProposed(customerId, id, invoiceId, money("1.00"), "gone", day(on));
  }

  public WriteOffRejected writeOffRejected(String on, String id, String invoiceId) {
    return new WriteOffRejected(customerId, id, invoiceId, "pays", day(on));
  }

  public InvoiceWrittenOff writtenOff(String on, String id, String invoiceId, String amount) {
    return new InvoiceWrittenOff(customerId, id, invoiceId, money(amount), money("0.00"), day(on));
  }

  public CreditLimitProposalRejected rejected(String on, String id) {
    return new CreditLimitProposalRejected(customerId, id, "too much", day(on));
  }

  public CreditTermsAgreed agreed(String on, int days) {
    return new CreditTermsAgreed(customerId, days, null, "opens its books", null, day(on));
  }

  public CreditMeasureOrdered ordered(String on, String id, CreditMeasure measure) {
    return new CreditMeasureOrdered(
        customerId, id, measure, "rep-7", day("1999-01-01"), "bills", day(on));
  }

  public CreditMeasureClosed closed(String on, String id) {
    return new CreditMeasureClosed(customerId, id, "has paid", day(on));
  }

  public InvestigationOpened opened(String on, String id, InvestigationChannel channel) {
    return new InvestigationOpened(customerId, id, channel, "rep-7", money("400.00"), day(on));
  }

  public InvestigationAnswered answered(
      String on,
      String id,
      FinancesQuestion question,
      InvestigationAnswer answer,
      @Nullable String cost) {
    return new InvestigationAnswered(
        customerId,
        id,
        List.of(),
        List.of(new FinancesAnswer(question, answer)),
        List.of(),
        cost == null ? null : money(cost),
        day(on));
  }

  public InvestigationConcluded concluded(String on, String id, CreditClass found) {
    return new InvestigationConcluded(customerId, id, found, "bills", null, day(on));
  }

  public InvestigationAbandoned abandoned(String on, String id) {
    return new InvestigationAbandoned(customerId, id, "a namesake", money("50.00"), day(on));
  }

  /** At least one of each. */
  List<LifecycleEvent> everyFact() {
    Facts facts = new Facts(customerId);
    return List.of(
        agreed("1997-01-04", 45),
        ordered("1997-01-04", "measure-1", CreditMeasure.DELIVERY_STOP),
        closed("1997-01-05", "measure-1"),
        opened("1997-01-04", "investigation-1", InvestigationChannel.AGENCY),
        answered(
            "1997-01-05",
            "investigation-1",
            FinancesQuestion.FROZEN_ACCOUNTS,
            InvestigationAnswer.NO,
            "200.00"),
        concluded("1997-01-06", "investigation-1", CreditClass.C),
        opened("1997-01-04", "investigation-2", InvestigationChannel.BANK),
        abandoned("1997-01-05", "investigation-2"),
        facts.proposed("1997-01-04", "proposal-2", "110.00"),
        rejected("1997-01-04", "proposal-2"),
        boughtOnCredit("1997-01-07", "p-3", "40.00"),
        invoiced("1997-01-07", "invoice-1", "1997-02-07", "40.00"),
        credited("1997-01-07", "invoice-1", "5.00"),
        paidFor("1997-01-07", "2.00", "invoice-1"),
        writeOffProposed("1997-01-07", "write-off-1", "invoice-1"),
        writeOffRejected("1997-01-07", "write-off-1", "invoice-1"),
        writeOffProposed("1997-01-07", "write-off-2", "invoice-1"),
        writtenOff("1997-01-07", "write-off-2", "invoice-1", "3.00"));
  }
}
