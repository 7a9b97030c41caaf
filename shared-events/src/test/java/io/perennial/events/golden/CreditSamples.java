package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.credit.CashDiscount;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.investigation.FinancesAnswer;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.investigation.OperationsAnswer;
import io.perennial.events.customer.investigation.OperationsQuestion;
import io.perennial.events.customer.investigation.PaymentsAnswer;
import io.perennial.events.customer.investigation.PaymentsQuestion;
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
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.math.BigDecimal;
import java.util.List;

/** The samples of facts about a customer's credit. */
final class CreditSamples {

  private CreditSamples() {}

  static void addTo(List<Sample> samples) {
    payments(samples);
    limits(samples);
    receivables(samples);
    terms(samples);
    measures(samples);
    investigations(samples);
    reviews(samples);
  }

  private static void terms(List<Sample> samples) {
    add(
        samples,
        "typical",
        new CreditTermsAgreed(
            CUSTOMER,
            45,
            new CashDiscount(new BigDecimal("2.5"), 14),
            "Ann opens the books once a year",
            "a call a week before it is due",
            DAY));
    add(samples, "minimal", new CreditTermsAgreed("customer-1", 0, null, null, null, DAY));
  }

  private static void measures(List<Sample> samples) {
    add(
        samples,
        "typical",
        new CreditMeasureOrdered(
            CUSTOMER,
            "measure-0001",
            CreditMeasure.DELIVERY_STOP,
            "rep-7",
            DAY.plusDays(14),
            "two bills of Ann were dishonoured",
            DAY));
    add(
        samples,
        "minimal",
        new CreditMeasureOrdered("customer-1", "1", CreditMeasure.GUARANTOR, "r", DAY, null, DAY));
    add(
        samples,
        "typical",
        new CreditMeasureClosed(CUSTOMER, "measure-0001", "Ann has paid all that was due", DAY));
    add(samples, "minimal", new CreditMeasureClosed("customer-1", "1", "none", DAY));
  }

  private static void investigations(List<Sample> samples) {
    add(
        samples,
        "typical",
        new InvestigationOpened(
            CUSTOMER,
            "investigation-0001",
            InvestigationChannel.AGENCY,
            "rep-7",
            usd("400.00"),
            DAY));
    add(
        samples,
        "minimal",
        new InvestigationOpened("customer-1", "1", InvestigationChannel.BANK, null, null, DAY));
    add(
        samples,
        "typical",
        new InvestigationAnswered(
            CUSTOMER,
            "investigation-0001",
            List.of(
                new OperationsAnswer(OperationsQuestion.REPUTATION, InvestigationAnswer.YES),
                new OperationsAnswer(OperationsQuestion.MORALE, InvestigationAnswer.UNKNOWN)),
            List.of(new FinancesAnswer(FinancesQuestion.FROZEN_ACCOUNTS, InvestigationAnswer.NO)),
            List.of(
                new PaymentsAnswer(PaymentsQuestion.NO_LONGER_ON_TIME, InvestigationAnswer.YES)),
            usd("200.00"),
            DAY));
    add(
        samples,
        "minimal",
        new InvestigationAnswered(
            "customer-1", "1", List.of(), List.of(), List.of(), usd("0"), DAY));
    add(
        samples,
        "typical",
        new InvestigationConcluded(
            CUSTOMER,
            "investigation-0001",
            CreditClass.B,
            "Ann pays late, but she pays",
            usd("380.00"),
            DAY));
    add(
        samples,
        "minimal",
        new InvestigationConcluded("customer-1", "1", CreditClass.C, "unknown", null, DAY));
    add(
        samples,
        "typical",
        new InvestigationAbandoned(
            CUSTOMER, "investigation-0001", "Ann was mixed up with a namesake", usd("50.00"), DAY));
    add(samples, "minimal", new InvestigationAbandoned("customer-1", "1", "by mistake", null, DAY));
  }

  private static void reviews(List<Sample> samples) {
    add(
        samples,
        "typical",
        new CreditReviewOpened(
            CUSTOMER,
            "review-0001",
            ReviewReason.LATE_PAYMENT,
            "rep-7",
            DAY.plusDays(14),
            "Ann has not paid since spring",
            DAY));
    add(
        samples,
        "minimal",
        new CreditReviewOpened(
            "customer-1", "1", ReviewReason.LIMIT_BREACHED, null, DAY, null, DAY));
    add(
        samples,
        "typical",
        new CreditReviewConcluded(
            CUSTOMER, "review-0001", ReviewResult.CHANGE_LIMIT, "Ann pays, but less", DAY));
    add(
        samples,
        "minimal",
        new CreditReviewConcluded("customer-1", "1", ReviewResult.KEEP_LIMIT, "paid", DAY));
  }

  private static void payments(List<Sample> samples) {
    add(
        samples,
        "typical",
        new PaymentRecorded(CUSTOMER, "payment-0001", usd("141.24"), usd("500.00"), null, DAY));
    add(
        samples,
        "minimal",
        new PaymentRecorded(CUSTOMER, "payment-0001", usd("1"), usd("0"), null, DAY));
    add(
        samples,
        "of-invoices",
        new PaymentRecorded(
            CUSTOMER,
            "payment-0002",
            usd("150.00"),
            usd("30.00"),
            new PaymentAllocation(
                true,
                List.of(
                    new SettledInvoice("invoice-0001", usd("100.00")),
                    new SettledInvoice("invoice-0002", usd("50.00")))),
            DAY));
  }

  private static void receivables(List<Sample> samples) {
    add(
        samples,
        "typical",
        new InvoiceIssued(
            CUSTOMER,
            "invoice-0001",
            "2026/00017",
            List.of(
                new InvoicedDelivery("purchase-0001", usd("141.24")),
                new InvoicedDelivery("purchase-0002", usd("58.76"))),
            usd("200.00"),
            DAY.plusDays(30),
            usd("20.00"),
            DAY));
    add(
        samples,
        "minimal",
        new InvoiceIssued(
            "customer-1",
            "1",
            null,
            List.of(new InvoicedDelivery("1", usd("0.01"))),
            usd("0.01"),
            DAY,
            null,
            DAY));
    add(
        samples,
        "typical",
        new CreditNoteIssued(
            CUSTOMER,
            "credit-note-0001",
            "C 2026/3",
            "invoice-0001",
            usd("30.00"),
            usd("10.00"),
            "Ann was promised a rebate",
            usd("50.00"),
            DAY));
    add(
        samples,
        "minimal",
        new CreditNoteIssued(
            "customer-1", "1", null, "1", usd("1"), usd("0"), "agreed", usd("0"), DAY));
    add(
        samples,
        "typical",
        new WriteOffProposed(
            CUSTOMER,
            "write-off-0001",
            "invoice-0001",
            usd("200.00"),
            "nothing left in the estate",
            DAY));
    add(
        samples,
        "minimal",
        new WriteOffProposed("customer-1", "1", "1", usd("0.01"), "agreed", DAY));
    add(
        samples,
        "typical",
        new WriteOffRejected(
            CUSTOMER, "write-off-0001", "invoice-0001", "Ann pays in instalments", DAY));
    add(samples, "minimal", new WriteOffRejected("customer-1", "1", "1", "no", DAY));
    add(
        samples,
        "typical",
        new InvoiceWrittenOff(
            CUSTOMER, "write-off-0001", "invoice-0001", usd("200.00"), usd("300.00"), DAY));
    add(
        samples,
        "minimal",
        new InvoiceWrittenOff("customer-1", "1", "1", usd("0.01"), usd("0"), DAY));
  }

  private static void limits(List<Sample> samples) {
    add(
        samples,
        "typical",
        new CreditLimitProposed(
            CUSTOMER,
            "proposal-0001",
            CreditClass.B,
            usd("5000.00"),
            "pays on time for two years",
            DAY));
    add(
        samples,
        "minimal",
        new CreditLimitProposed(CUSTOMER, "proposal-0001", CreditClass.A, null, "long known", DAY));
    add(
        samples,
        "typical",
        new CreditLimitProposalReplaced(CUSTOMER, "proposal-0001", "proposal-0002", DAY));
    add(samples, "minimal", new CreditLimitProposalReplaced("customer-1", "1", "2", DAY));
    add(
        samples,
        "typical",
        new CreditLimitApproved(CUSTOMER, "proposal-0001", CreditClass.B, usd("5000.00"), DAY));
    add(
        samples,
        "minimal",
        new CreditLimitApproved(CUSTOMER, "proposal-0001", CreditClass.A, null, DAY));
    add(
        samples,
        "typical",
        new CreditLimitBreached(CUSTOMER, usd("5000.00"), usd("5141.24"), usd("141.24"), DAY));
    add(
        samples,
        "minimal",
        new CreditLimitBreached(CUSTOMER, usd("0"), usd("0.01"), usd("0.01"), DAY));
    add(samples, "typical", new CreditLimitRestored(CUSTOMER, usd("5000.00"), usd("4641.24"), DAY));
    add(samples, "minimal", new CreditLimitRestored(CUSTOMER, null, usd("0"), DAY));
    add(
        samples,
        "typical",
        new CreditPurchaseReleased(
            CUSTOMER, "purchase-0002", usd("250.00"), "payment is on its way", DAY));
    add(
        samples,
        "minimal",
        new CreditPurchaseReleased(CUSTOMER, "purchase-0002", usd("1"), "agreed", DAY));
    add(
        samples,
        "typical",
        new CreditLimitProposalRejected(
            CUSTOMER, "proposal-0001", "Ann asks for more than she needs", DAY));
    add(samples, "minimal", new CreditLimitProposalRejected("customer-1", "1", "no", DAY));
  }
}
