package io.perennial.query.receivables;

import io.perennial.events.Money;
import io.perennial.events.balancesheet.AssetsRestated;
import io.perennial.events.balancesheet.AssetsStated;
import io.perennial.events.balancesheet.BalanceSheetEvent;
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
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.measure.MeasureEvent;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.events.customer.review.ReviewEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Fields;
import io.perennial.query.receivables.CreditMatters.Decision;
import io.perennial.query.receivables.CreditMatters.Proposal;
import io.perennial.query.receivables.ReceivablesDocument.BalanceSheet;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is owed to us, and the assets of our company that it is compared with. */
public final class ReceivablesView implements View<ReceivablesDocument> {

  private final String currency;
  private final ReceivablesPolicy policy;
  private final Folds<ReceivablesDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param policy when a figure warns; no document depends on it
   */
  public ReceivablesView(String currency, ReceivablesPolicy policy) {
    this.currency = currency;
    this.policy = policy;
    this.folds =
        Folds.startingWith((String id) -> ReceivablesDocument.empty(id, currency))
            .on(CustomerFileEvent.class, (old, event) -> old.with(old.customer().with(event)))
            .on(StandingEvent.class, (old, event) -> old.with(old.customer().with(event)))
            .on(DealingEvent.class, this::dealing)
            .on(CreditEvent.class, this::credit)
            .on(ReceivableEvent.class, this::receivable)
            .on(MeasureEvent.class, (old, event) -> old.with(old.matters().with(event)))
            .on(ReviewEvent.class, (old, event) -> old.with(old.matters().with(event)))
            .on(InvestigationEvent.class, (old, event) -> old.with(old.matters().with(event)))
            .on(BalanceSheetEvent.class, this::balanceSheet)
            .build();
  }

  private ReceivablesDocument dealing(ReceivablesDocument old, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase ->
          purchase.settlement() == Settlement.CREDIT
              ? old.with(CreditStep.delivery(purchase.occurredOn(), amount(purchase.netAmount())))
              : old;
      case PurchaseReturned returned ->
          returned.settlement() == Settlement.CREDIT
              ? old.with(
                  CreditStep.returned(
                      returned.occurredOn(), amount(returned.netAmount()), returned.invoiceId()))
              : old;
    };
  }

  private ReceivablesDocument credit(ReceivablesDocument old, CreditEvent event) {
    return switch (event) {
      case PaymentRecorded payment ->
          old.with(
              CreditStep.payment(
                  payment.occurredOn(), amount(payment.amount()), payment.namedInvoices()));
      case CreditLimitProposed proposed ->
          old.with(
              old.matters()
                  .with(
                      new Proposal(
                          proposed.proposalId(),
                          proposed.creditClass(),
                          amountOrNull(proposed.limit()),
                          proposed.occurredOn())));
      case CreditLimitProposalRejected rejected ->
          decided(old, rejected.proposalId(), rejected.occurredOn());
      case CreditLimitApproved approved ->
          decided(
              old.with(
                  CreditStep.approval(
                      approved.occurredOn(),
                      approved.creditClass(),
                      amountOrNull(approved.limit()))),
              approved.proposalId(),
              approved.occurredOn());
      case CreditLimitProposalReplaced replaced -> old; // so is each by the next one
      case CreditLimitBreached breached -> old; // follows from what is owed and the limit
      case CreditLimitRestored restored -> old;
      case CreditPurchaseReleased released -> old;
      case CreditTermsAgreed agreed -> old;
    };
  }

  private static ReceivablesDocument decided(
      ReceivablesDocument old, String proposalId, LocalDate on) {
    return old.with(old.matters().with(new Decision(proposalId, on)));
  }

  private ReceivablesDocument receivable(ReceivablesDocument old, ReceivableEvent event) {
    return switch (event) {
      case InvoiceIssued issued ->
          old.with(
              CreditStep.invoice(
                  issued.occurredOn(),
                  new CreditStep.Invoice(
                      issued.invoiceId(),
                      issued.number(),
                      issued.dueOn(),
                      amount(issued.amount()))));
      case CreditNoteIssued note ->
          old.with(
              CreditStep.creditNote(note.occurredOn(), amount(note.amount()), note.invoiceId()));
      case InvoiceWrittenOff off ->
          old.with(CreditStep.writeOff(off.occurredOn(), amount(off.amount()), off.invoiceId()));
      case WriteOffProposed proposed -> old;
      case WriteOffRejected rejected -> old;
    };
  }

  private ReceivablesDocument balanceSheet(ReceivablesDocument old, BalanceSheetEvent event) {
    return switch (event) {
      case AssetsStated stated ->
          old.with(new BalanceSheet(stated.occurredOn(), amount(stated.assets()), stated.source()));
      case AssetsRestated restated ->
          old.with(
              new BalanceSheet(
                  restated.occurredOn(), amount(restated.assets()), restated.source()));
    };
  }

  private BigDecimal amount(Money money) {
    return Amounts.in(currency, money);
  }

  private @Nullable BigDecimal amountOrNull(@Nullable Money money) {
    return money == null ? null : amount(money);
  }

  @Override
  public String name() {
    return "receivables";
  }

  @Override
  public String meaning() {
    return "What each customer owes us, how far we trust it and what is done about that, and the"
        + " balance sheets of our company whose assets all that is owed is compared with";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public String policy() {
    return "currency=" + currency;
  }

  @Override
  public Class<ReceivablesDocument> documentType() {
    return ReceivablesDocument.class;
  }

  @Override
  public long bytes(ReceivablesDocument document) {
    return USUAL_BYTES + (long) ENTRY_BYTES * (document.steps().size() + document.matters().size());
  }

  @Override
  public Folds<ReceivablesDocument> folds() {
    return folds;
  }

  @Override
  public Predicate<ReceivablesDocument> shown() {
    return ReceivablesDocument::isOfCredit;
  }

  @Override
  public List<ViewField<ReceivablesDocument>> fields() {
    return List.of(
        Fields.amount(
            "exposure", currency, "What the customer owes", document -> document.exposure()),
        Fields.date(
            "balanceSheetDay",
            "The day of the balance sheet; absent of a customer",
            document -> document.balanceSheet() == null ? null : document.balanceSheet().day()));
  }

  @Override
  public List<Figure<ReceivablesDocument, ?, ?>> figures() {
    return List.of(
        new ExposureFigure(currency),
        new UtilisationFigure(currency),
        new AgeingFigure(currency),
        new AgeingByCustomerFigure(currency),
        new DaysSalesOutstandingFigure(currency),
        new DaysSalesOutstandingByCustomerFigure(currency),
        new BreachesFigure(currency),
        new MeasuresFigure(),
        new MeasuresOpenFigure(),
        new LimitsUnderReviewFigure(currency),
        new CreditReviewsFigure(),
        new InvestigationsFigure(),
        new ShareOfAssetsFigure(currency, policy));
  }
}
