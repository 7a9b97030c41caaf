package io.perennial.query.dealings;

import io.perennial.events.customer.contract.ContractEvent;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.demand.DemandEvent;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.Term;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import java.util.function.Predicate;

/** What customers bought of us, product by product. */
public final class DealingsView implements View<DealingsDocument> {

  private final String currency;
  private final Folds<DealingsDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   */
  public DealingsView(String currency) {
    this.currency = currency;
    this.folds =
        Folds.startingWith((String id) -> DealingsDocument.empty(id, currency))
            .on(CustomerFileEvent.class, (old, event) -> old.with(old.customer().with(event)))
            .on(StandingEvent.class, (old, event) -> old.with(old.customer().with(event)))
            .on(DealingEvent.class, this::dealing)
            .on(DemandEvent.class, DealingsView::demand)
            .on(ContractEvent.class, this::contract)
            .build();
  }

  private DealingsDocument dealing(DealingsDocument old, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase -> old.with(Trade.of(purchase, currency));
      case PurchaseReturned returned -> old.with(Trade.of(returned, currency));
    };
  }

  private static DealingsDocument demand(DealingsDocument old, DemandEvent event) {
    return switch (event) {
      case StockReported reported ->
          old.withStocks(Dated.with(old.stocks(), Stock.of(reported), Stock::reportedOn));
      case ShareOfWalletEstimated estimated when estimated.productLine() != null ->
          old; // a key account shows what of each line is ours
      case ShareOfWalletEstimated estimated ->
          old.withWalletEstimates(
              Dated.with(
                  old.walletEstimates(),
                  WalletEstimate.of(estimated),
                  WalletEstimate::estimatedOn));
    };
  }

  private DealingsDocument contract(DealingsDocument old, ContractEvent event) {
    return switch (event) {
      case ContractSigned signed ->
          old.withAgreements(
                  Dated.with(old.agreements(), Agreement.of(signed, currency), Agreement::signedOn))
              .withTerms(Term.with(old.terms(), signed));
      case ContractRenewed renewed -> old.withTerms(Term.with(old.terms(), renewed));
      case ContractRenewalDeclined declined -> old.withTerms(Term.with(old.terms(), declined));
      case ContractExpired expired -> old; // its last day says so
    };
  }

  @Override
  public String name() {
    return "dealings";
  }

  @Override
  public String meaning() {
    return "What each customer bought of us product by product, gave back, has in stock and agreed"
        + " with us";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public String policy() {
    return "currency=" + currency;
  }

  @Override
  public Class<DealingsDocument> documentType() {
    return DealingsDocument.class;
  }

  @Override
  public long bytes(DealingsDocument document) {
    return USUAL_BYTES
        + document.columns().bytes()
        + (long) ENTRY_BYTES
            * (document.columns().products().size()
                + document.stocks().size()
                + document.agreements().size()
                + document.terms().size()
                + document.walletEstimates().size());
  }

  @Override
  public Folds<DealingsDocument> folds() {
    return folds;
  }

  @Override
  public Predicate<DealingsDocument> shown() {
    return DealingsDocument::isOfDealings;
  }

  @Override
  public List<ViewField<DealingsDocument>> fields() {
    return List.of(
        Fields.amount(
            "sales",
            currency,
            "Net amounts of purchases less those of returns",
            DealingsDocument::sales),
        Fields.amount("returned", currency, "Net amounts of returns", DealingsDocument::returned),
        Fields.number("purchases", "Number of purchases", DealingsDocument::purchases),
        Fields.number("returns", "Number of returns", DealingsDocument::returns),
        Fields.choice(
            "customerClass",
            "What it is in the trade",
            CustomerClass.class,
            document -> document.customer().customerClass()),
        Fields.choice("tier", "Tier", Tier.class, document -> document.customer().lastTier()),
        Fields.text("region", "Sales region", document -> document.customer().region()));
  }

  @Override
  public List<Figure<DealingsDocument, ?, ?>> figures() {
    return List.of(
        new SalesByCustomerFigure(currency),
        new ProductMixFigure(currency),
        new ReturnsByProductFigure(currency),
        new ReturnsByCustomerFigure(currency),
        new ContractsComingUpFigure(currency),
        new RenewalsFigure(),
        new ShareOfWalletFigure(currency),
        new ShareOfWalletByCustomerFigure(currency),
        new PartialDefectionsFigure(currency));
  }
}
