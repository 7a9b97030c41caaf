package io.perennial.query.churn;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.customer.CreditLimitApproved;
import io.perennial.events.customer.CreditLimitBreached;
import io.perennial.events.customer.CreditLimitProposalReplaced;
import io.perennial.events.customer.CreditLimitProposed;
import io.perennial.events.customer.CreditLimitRestored;
import io.perennial.events.customer.CreditPurchaseReleased;
import io.perennial.events.customer.CustomerClass;
import io.perennial.events.customer.CustomerRegistered;
import io.perennial.events.customer.CustomerWon;
import io.perennial.events.customer.CustomerWonBack;
import io.perennial.events.customer.DefectionDeclared;
import io.perennial.events.customer.DefectionReason;
import io.perennial.events.customer.PaymentRecorded;
import io.perennial.events.customer.PurchaseRecorded;
import io.perennial.events.customer.SurveyAnswerRecorded;
import io.perennial.events.customer.Tier;
import io.perennial.events.customer.TierChanged;
import io.perennial.events.customer.VisitLogged;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.activity.ChurnPolicy;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.Turn;
import io.perennial.query.churn.ChurnDocument.Complaint;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which customers stay and which leave. */
public final class ChurnView implements View<ChurnDocument> {

  private static final Set<Class<? extends LifecycleEvent>> IGNORED =
      Set.of(
          CustomerWon.class,
          PaymentRecorded.class,
          VisitLogged.class,
          SurveyAnswerRecorded.class,
          CreditLimitProposalReplaced.class,
          CreditLimitProposed.class,
          CreditLimitApproved.class,
          CreditLimitBreached.class,
          CreditLimitRestored.class,
          CreditPurchaseReleased.class,
          ComplaintJudged.class,
          AccountPlanDrafted.class,
          AccountPlanSubmitted.class,
          AccountPlanApproved.class,
          AccountPlanClosed.class);

  private final String currency;
  private final ChurnPolicy policy;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param policy when silence counts as a loss
   */
  public ChurnView(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "churn";
  }

  @Override
  public String meaning() {
    return "When a customer bought, and when it was lost and came back";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String policy() {
    return "currency=%s, %s".formatted(currency, policy);
  }

  @Override
  public Class<ChurnDocument> documentType() {
    return ChurnDocument.class;
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> ignored() {
    return IGNORED;
  }

  @Override
  public @Nullable ChurnDocument fold(
      @Nullable ChurnDocument document, String id, RecordedEvent recorded) {
    if (recorded.isOneOf(IGNORED)) {
      return document;
    }
    ChurnDocument old = document == null ? ChurnDocument.empty(id, currency) : document;
    return switch (recorded.event()) {
      case CustomerRegistered event -> old.withCustomer(old.customer().with(event));
      case TierChanged event -> old.withCustomer(old.customer().with(event));
      case PurchaseRecorded event ->
          old.withPurchase(
              PurchaseHistory.with(old.purchaseDays(), event, currency),
              event.occurredOn(),
              policy);
      case DefectionDeclared event -> old.withTurns(Turn.with(old.turns(), event), policy);
      case CustomerWonBack event -> old.withTurns(Turn.with(old.turns(), event), policy);
      case ComplaintRecorded event ->
          old.withComplaints(
              Dated.with(
                  old.complaints(),
                  new Complaint(event.complaintId(), event.occurredOn(), null),
                  Complaint::recordedOn));
      case ComplaintClosedAsUnfounded event -> old.withComplaints(closed(old, event));
      default -> throw new IllegalArgumentException("Not an event of this view");
    };
  }

  private static List<Complaint> closed(ChurnDocument old, ComplaintClosedAsUnfounded event) {
    return old.complaints().stream()
        .map(complaint ->
            complaint.complaintId().equals(event.complaintId())
                ? new Complaint(complaint.complaintId(), complaint.recordedOn(), event.occurredOn())
                : complaint)
        .toList();
  }

  @Override
  public List<ViewField<ChurnDocument>> fields() {
    return List.of(
        Fields.date("firstPurchaseOn", "First purchase", ChurnDocument::firstPurchaseOn),
        Fields.date("lastPurchaseOn", "Last purchase", ChurnDocument::lastPurchaseOn),
        Fields.date(
            "lapsesOn",
            "Day on which it counts as lost when nothing more is bought",
            ChurnDocument::lapsesOn),
        Fields.choice(
            "defectionReason",
            "Reason of a declared defection that no win-back has followed",
            DefectionReason.class,
            ChurnView::declaredReason),
        Fields.choice("tier", "Tier", Tier.class, document -> document.customer().lastTier()),
        Fields.choice(
            "customerClass",
            "What it is in the trade",
            CustomerClass.class,
            document -> document.customer().customerClass()),
        Fields.text("region", "Sales region", document -> document.customer().region()),
        Fields.number("purchases", "Number of purchases", ChurnDocument::purchases),
        Fields.number(
            "sales",
            "Net amounts of all purchases, in minor units",
            document -> Amounts.minorUnits(currency, document.history().sums().sales())));
  }

  private static @Nullable DefectionReason declaredReason(ChurnDocument document) {
    return document.turns().isEmpty() ? null : document.turns().getLast().reason();
  }

  @Override
  public List<Figure<ChurnDocument, ?, ?>> figures() {
    return List.of(
        new CohortsFigure(currency),
        new RateFigure(currency, policy),
        new SurvivalFigure(policy),
        new ReasonsFigure(currency),
        new AtRiskFigure(currency, policy),
        new WhatIfFigure(currency, policy));
  }
}
