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
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Fields;
import io.perennial.query.receivables.ReceivablesDocument.BalanceSheet;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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
            .on(DealingEvent.class, this::dealing)
            .on(CreditEvent.class, this::credit)
            .on(ReceivableEvent.class, this::receivable)
            .on(BalanceSheetEvent.class, this::balanceSheet)
            .build();
  }

  private ReceivablesDocument dealing(ReceivablesDocument old, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase ->
          purchase.settlement() == Settlement.CREDIT
              ? old.moved(purchase.occurredOn(), amount(purchase.netAmount()))
              : old;
      case PurchaseReturned returned ->
          returned.settlement() == Settlement.CREDIT
              ? lessened(old, returned.occurredOn(), returned.netAmount())
              : old;
    };
  }

  private ReceivablesDocument credit(ReceivablesDocument old, CreditEvent event) {
    return switch (event) {
      case PaymentRecorded payment -> lessened(old, payment.occurredOn(), payment.amount());
      case CreditLimitProposed proposed -> old;
      case CreditLimitProposalReplaced replaced -> old;
      case CreditLimitProposalRejected rejected -> old;
      case CreditLimitApproved approved -> old;
      case CreditLimitBreached breached -> old;
      case CreditLimitRestored restored -> old;
      case CreditPurchaseReleased released -> old;
      case CreditTermsAgreed agreed -> old;
    };
  }

  private ReceivablesDocument receivable(ReceivablesDocument old, ReceivableEvent event) {
    return switch (event) {
      case CreditNoteIssued note -> lessened(old, note.occurredOn(), note.amount());
      case InvoiceWrittenOff off -> lessened(old, off.occurredOn(), off.amount());
      case InvoiceIssued issued -> old; // gives deliveries a due date; as much is owed as before
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

  private ReceivablesDocument lessened(ReceivablesDocument old, LocalDate on, Money by) {
    return old.moved(on, amount(by).negate());
  }

  private BigDecimal amount(Money money) {
    return Amounts.in(currency, money);
  }

  @Override
  public String name() {
    return "receivables";
  }

  @Override
  public String meaning() {
    return "What each customer owes us, and the balance sheets of our company whose assets all of it"
        + " is compared with";
  }

  @Override
  public int version() {
    return 1;
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
    return USUAL_BYTES + (long) ENTRY_BYTES * document.movements().size();
  }

  @Override
  public Folds<ReceivablesDocument> folds() {
    return folds;
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
    return List.of(new ShareOfAssetsFigure(currency, policy));
  }
}
