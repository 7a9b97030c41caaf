package io.perennial.query.lifetimevalue;

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
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.Turn;
import io.perennial.query.lifetimevalue.LifetimeValueDocument.VisitDay;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers have brought to date, and the simple outlook.
 *
 * <p>To date is gross margin - visit cost - complaint cost - goodwill. No event tells yet what a
 * complaint costs or what goodwill is granted, so both are zero here. A cost that is not known is
 * never guessed: a purchase without one counts in sales and not in margin.
 */
public final class LifetimeValueView implements View<LifetimeValueDocument> {

  private static final Set<Class<? extends LifecycleEvent>> IGNORED =
      Set.of(
          CustomerWon.class,
          PaymentRecorded.class,
          SurveyAnswerRecorded.class,
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
  private final ChurnPolicy churnPolicy;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param churnPolicy when silence counts as a loss, for the retention observed
   */
  public LifetimeValueView(String currency, ChurnPolicy churnPolicy) {
    this.currency = currency;
    this.churnPolicy = churnPolicy;
  }

  @Override
  public String name() {
    return "lifetime-value";
  }

  @Override
  public String meaning() {
    return "What a customer has brought to date: sales, margin as far as cost is known, cost of"
        + " visits";
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
  public Class<LifetimeValueDocument> documentType() {
    return LifetimeValueDocument.class;
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> ignored() {
    return IGNORED;
  }

  @Override
  public @Nullable LifetimeValueDocument fold(
      @Nullable LifetimeValueDocument document, String id, RecordedEvent recorded) {
    if (recorded.isOneOf(IGNORED)) {
      return document;
    }
    LifetimeValueDocument old =
        document == null ? LifetimeValueDocument.empty(id, currency) : document;
    return switch (recorded.event()) {
      case CustomerRegistered event -> old.withCustomer(old.customer().with(event));
      case TierChanged event -> old.withCustomer(old.customer().with(event));
      case DefectionDeclared event -> old.withTurns(Turn.with(old.turns(), event));
      case CustomerWonBack event -> old.withTurns(Turn.with(old.turns(), event));
      case PurchaseRecorded event ->
          old.withPurchases(
              old.total().plus(PurchaseDay.of(event, currency)),
              PurchaseHistory.with(old.purchaseDays(), event, currency));
      case VisitLogged event -> visit(old, event);
      default -> throw new IllegalArgumentException("Not an event of this view");
    };
  }

  private LifetimeValueDocument visit(LifetimeValueDocument old, VisitLogged event) {
    if (event.cost() == null) {
      return old;
    }
    BigDecimal cost = Amounts.in(currency, event.cost());
    return old.withVisits(
        old.visitCost().add(cost), with(old.visitDays(), event.occurredOn(), cost));
  }

  private static List<VisitDay> with(List<VisitDay> days, LocalDate on, BigDecimal cost) {
    int at = days.size();
    while (at > 0 && days.get(at - 1).on().isAfter(on)) {
      at--;
    }
    List<VisitDay> changed = new ArrayList<>(days);
    if (at > 0 && days.get(at - 1).on().equals(on)) {
      changed.set(at - 1, new VisitDay(on, days.get(at - 1).cost().add(cost)));
    } else {
      changed.add(at, new VisitDay(on, cost));
    }
    return changed;
  }

  @Override
  public List<ViewField<LifetimeValueDocument>> fields() {
    return List.of(
        Fields.date("firstPurchaseOn", "First purchase", document -> document.history().first()),
        Fields.date("lastPurchaseOn", "Last purchase", document -> document.history().last()),
        Fields.quarter(
            "cohort", "Quarter of first purchase", document -> document.history().first()),
        Fields.choice("tier", "Tier", Tier.class, document -> document.customer().lastTier()),
        Fields.choice(
            "customerClass",
            "What it is in the trade",
            CustomerClass.class,
            document -> document.customer().customerClass()),
        Fields.text("region", "Sales region", document -> document.customer().region()),
        Fields.word(
            "marginKnown",
            "Of how much of the sales the cost is known: all, part or none",
            List.of("all", "part", "none"),
            LifetimeValueView::marginKnown),
        Fields.number("purchases", "Number of purchases", document -> document.total().purchases()),
        Fields.number(
            "sales",
            "Net amounts of all purchases, in minor units",
            document -> Amounts.minorUnits(currency, document.total().sales())),
        Fields.numberIfKnown(
            "margin",
            "Known margin, in minor units",
            document -> minorUnitsIfKnown(document.total().margin())),
        Fields.numberIfKnown(
            "valueToDate",
            "Known margin less visit cost, in minor units",
            document -> minorUnitsIfKnown(document.valueToDate())));
  }

  private @Nullable Long minorUnitsIfKnown(@Nullable BigDecimal amount) {
    return amount == null ? null : Amounts.minorUnits(currency, amount);
  }

  private static String marginKnown(LifetimeValueDocument document) {
    if (document.total().costedSales() == null) {
      return "none";
    }
    return document.total().salesWithoutCost().signum() == 0 ? "all" : "part";
  }

  @Override
  public List<Figure<LifetimeValueDocument, ?, ?>> figures() {
    return List.of(
        new ConcentrationFigure(currency),
        new ValueTotalsFigure(currency),
        new ValueByFigure(currency),
        new OutlookFigure(currency, churnPolicy));
  }
}
