package io.perennial.query.loyalty;

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
import io.perennial.query.loyalty.LoyaltyDocument.Answer;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Satisfaction against loyalty. */
public final class LoyaltyView implements View<LoyaltyDocument> {

  private static final Set<Class<? extends LifecycleEvent>> IGNORED =
      Set.of(
          CustomerWon.class,
          PaymentRecorded.class,
          VisitLogged.class,
          CreditLimitProposalReplaced.class,
          CreditLimitProposed.class,
          CreditLimitApproved.class,
          CreditLimitBreached.class,
          CreditLimitRestored.class,
          CreditPurchaseReleased.class,
          ComplaintRecorded.class,
          ComplaintJudged.class,
          ComplaintClosedAsUnfounded.class,
          AccountPlanDrafted.class,
          AccountPlanSubmitted.class,
          AccountPlanApproved.class,
          AccountPlanClosed.class);

  private final String currency;
  private final LoyaltyPolicy policy;
  private final ChurnPolicy churnPolicy;

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
    return 2;
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
  public Set<Class<? extends LifecycleEvent>> ignored() {
    return IGNORED;
  }

  @Override
  public @Nullable LoyaltyDocument fold(
      @Nullable LoyaltyDocument document, String id, RecordedEvent recorded) {
    if (recorded.isOneOf(IGNORED)) {
      return document;
    }
    LoyaltyDocument old = document == null ? LoyaltyDocument.empty(id, currency) : document;
    return switch (recorded.event()) {
      case CustomerRegistered event -> old.withCustomer(old.customer().with(event));
      case TierChanged event -> old.withCustomer(old.customer().with(event));
      case DefectionDeclared event -> old.withTurns(Turn.with(old.turns(), event));
      case CustomerWonBack event -> old.withTurns(Turn.with(old.turns(), event));
      case PurchaseRecorded event ->
          old.withPurchase(PurchaseHistory.with(old.purchaseDays(), event, currency));
      case SurveyAnswerRecorded event -> old.withAnswers(with(old.answers(), event));
      default -> throw new IllegalArgumentException("Not an event of this view");
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
        new MovementFigure(policy),
        new ParadoxFigure(currency, policy, churnPolicy));
  }
}
