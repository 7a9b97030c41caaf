package io.perennial.query.loyalty;

import io.perennial.events.customer.care.CareEvent;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
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
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.satisfaction.SatisfactionEvent;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.activity.Term;
import io.perennial.query.loyalty.LoyaltyDocument.Answer;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import java.util.function.Function;

/** Satisfaction against loyalty. */
public final class LoyaltyView implements View<LoyaltyDocument> {

  private final String currency;
  private final LoyaltyPolicy policy;
  private final ChurnPolicy churnPolicy;
  private final Folds<LoyaltyDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param policy weights and thresholds
   * @param churnPolicy when silence counts as a loss
   */
  public LoyaltyView(String currency, LoyaltyPolicy policy, ChurnPolicy churnPolicy) {
    this.currency = currency;
    this.policy = policy;
    this.churnPolicy = churnPolicy;
    this.folds =
        Folds.startingWith((String id) -> LoyaltyDocument.empty(id, currency))
            .on(
                CustomerFileEvent.class,
                (old, event) -> old.withCustomer(old.customer().with(event)))
            .on(StandingEvent.class, (old, event) -> old.withCustomer(old.customer().with(event)))
            .on(StageEvent.class, LoyaltyView::stage)
            .on(CareEvent.class, LoyaltyView::care)
            .on(DealingEvent.class, this::dealing)
            .on(SatisfactionEvent.class, LoyaltyView::satisfaction)
            .on(ContractEvent.class, LoyaltyView::contract)
            .on(DemandEvent.class, LoyaltyView::demand)
            .build();
  }

  @Override
  public String name() {
    return "loyalty";
  }

  @Override
  public String meaning() {
    return "What a customer says in surveys against what it does";
  }

  @Override
  public int version() {
    return 9;
  }

  @Override
  public String policy() {
    return "currency=" + currency;
  }

  @Override
  public Class<LoyaltyDocument> documentType() {
    return LoyaltyDocument.class;
  }

  @Override
  public long bytes(LoyaltyDocument document) {
    return USUAL_BYTES
        + PurchaseDays.of(document.purchaseDays()).bytes()
        + PurchaseDays.of(document.returnDays()).bytes()
        + (long) ENTRY_BYTES
            * (document.answers().size()
                + document.stageChanges().size()
                + document.terms().size()
                + document.walletShares().size()
                + document.referredOn().size()
                + document.assignedOn().size()
                + document.customer().tiers().size());
  }

  @Override
  public Folds<LoyaltyDocument> folds() {
    return folds;
  }

  private static LoyaltyDocument stage(LoyaltyDocument old, StageEvent event) {
    return switch (event) {
      case DefectionDeclared declared ->
          old.withStageChanges(StageChange.with(old.stageChanges(), declared));
      case CustomerWonBack wonBack ->
          old.withStageChanges(StageChange.with(old.stageChanges(), wonBack));
      case CustomerWon won -> old; // the first purchase says so
    };
  }

  private static LoyaltyDocument care(LoyaltyDocument old, CareEvent event) {
    return switch (event) {
      case RepresentativeAssigned assigned ->
          old.withAssignedOn(
              Dated.with(old.assignedOn(), assigned.occurredOn(), Function.identity()));
      case PreferenceRecorded recorded -> old;
    };
  }

  private LoyaltyDocument dealing(LoyaltyDocument old, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase ->
          old.withPurchase(PurchaseHistory.with(old.purchaseDays(), purchase, currency));
      case PurchaseReturned returned ->
          old.withReturns(PurchaseHistory.with(old.returnDays(), returned, currency));
    };
  }

  private static LoyaltyDocument satisfaction(LoyaltyDocument old, SatisfactionEvent event) {
    return switch (event) {
      case SurveyAnswerRecorded answer -> old.withAnswers(with(old.answers(), answer));
      case ReferralRecorded referral ->
          old.withReferredOn(
              Dated.with(old.referredOn(), referral.occurredOn(), Function.identity()));
      case ReferralLedToPurchase led -> old; // that it recommends us is what counts
    };
  }

  private static LoyaltyDocument contract(LoyaltyDocument old, ContractEvent event) {
    return switch (event) {
      case ContractSigned signed -> old.withTerms(Term.with(old.terms(), signed));
      case ContractRenewed renewed -> old.withTerms(Term.with(old.terms(), renewed));
      case ContractRenewalDeclined declined -> old.withTerms(Term.with(old.terms(), declined));
      case ContractExpired expired -> old; // the end of the contract says so
    };
  }

  private static LoyaltyDocument demand(LoyaltyDocument old, DemandEvent event) {
    return switch (event) {
      case ShareOfWalletEstimated estimated when estimated.productLine() != null ->
          old; // what it buys of one line says nothing of all
      case ShareOfWalletEstimated estimated ->
          old.withWalletShares(
              Dated.with(
                  old.walletShares(),
                  new WalletShare(estimated.occurredOn(), estimated.share()),
                  WalletShare::on));
      case StockReported reported -> old; // what it has in stock says nothing of loyalty
    };
  }

  private static List<Answer> with(List<Answer> answers, SurveyAnswerRecorded event) {
    return Dated.with(
        answers,
        new Answer(event.answerId(), event.occurredOn(), event.overall(), event.wouldRecommend()),
        Answer::on);
  }

  @Override
  public List<ViewField<LoyaltyDocument>> fields() {
    return List.of(
        Fields.date("lastPurchaseOn", "Last purchase", document -> document.history().last()),
        Fields.date(
            "lastAnswerOn",
            "Last survey answer",
            document -> document.answers().isEmpty() ? null : document.answers().getLast().on()),
        Fields.choice("tier", "Tier", Tier.class, document -> document.customer().lastTier()),
        Fields.choice(
            "customerClass",
            "What it is in the trade",
            CustomerClass.class,
            document -> document.customer().customerClass()),
        Fields.text("region", "Sales region", document -> document.customer().region()),
        Fields.number("purchases", "Number of purchases", LoyaltyDocument::purchases),
        Fields.number(
            "answers", "Number of survey answers", document -> (long) document.answers().size()),
        Fields.number(
            "referrals",
            "Number of companies to which it has recommended us",
            document -> (long) document.referredOn().size()),
        Fields.numberIfKnown(
            "lastAnswer",
            "Last survey answer, 1 to 5",
            document ->
                document.answers().isEmpty()
                    ? null
                    : (long) document.answers().getLast().overall()));
  }

  @Override
  public List<Figure<LoyaltyDocument, ?, ?>> figures() {
    return List.of(
        new QuadrantsFigure(currency, policy),
        new StandingsFigure(currency, policy),
        new RepresentativeChangesFigure(currency, policy),
        new MovementFigure(policy),
        new ParadoxFigure(currency, policy, churnPolicy),
        new NetPromoterFigure(),
        new ResponseFigure(churnPolicy),
        new AnswerAgesFigure(churnPolicy));
  }
}
