package io.perennial.query.lifetimevalue;

import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.goodwill.GoodwillEvent;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CostDay;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.util.List;

/**
 * What customers have brought to date, and the simple outlook.
 *
 * <p>To date is gross margin - visit cost - complaint cost - goodwill. What a solution of a
 * complaint has cost counts from the day on which it was carried out, goodwill from that of its
 * grant. A cost that is not known is never guessed: a purchase without one counts in sales and not
 * in margin.
 */
public final class LifetimeValueView implements View<LifetimeValueDocument> {

  /** Its name. */
  public static final String NAME = "lifetime-value";

  private final String currency;
  private final ChurnPolicy churnPolicy;
  private final Folds<LifetimeValueDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param churnPolicy when silence counts as a loss, for the retention observed
   */
  public LifetimeValueView(String currency, ChurnPolicy churnPolicy) {
    this.currency = currency;
    this.churnPolicy = churnPolicy;
    this.folds =
        Folds.startingWith((String id) -> LifetimeValueDocument.empty(id, currency))
            .on(
                CustomerFileEvent.class,
                (old, event) -> old.withCustomer(old.customer().with(event)))
            .on(StandingEvent.class, (old, event) -> old.withCustomer(old.customer().with(event)))
            .on(StageEvent.class, LifetimeValueView::stage)
            .on(DealingEvent.class, this::dealing)
            .on(ContactEvent.class, this::contact)
            .on(GoodwillEvent.class, this::goodwill)
            .on(ComplaintEvent.class, this::complaint)
            .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String meaning() {
    return "What a customer has brought to date: sales, margin as far as cost is known, cost of"
        + " visits and complaints, goodwill";
  }

  @Override
  public int version() {
    return 8;
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
  public long bytes(LifetimeValueDocument document) {
    return USUAL_BYTES
        + PurchaseDays.of(document.purchaseDays()).bytes()
        + PurchaseDays.of(document.returnDays()).bytes()
        + (long) ENTRY_BYTES
            * (document.visitDays().size()
                + document.complaintDays().size()
                + document.goodwillDays().size()
                + document.stageChanges().size()
                + document.customer().tiers().size());
  }

  @Override
  public Folds<LifetimeValueDocument> folds() {
    return folds;
  }

  private static LifetimeValueDocument stage(LifetimeValueDocument old, StageEvent event) {
    return switch (event) {
      case DefectionDeclared declared ->
          old.withStageChanges(StageChange.with(old.stageChanges(), declared));
      case CustomerWonBack wonBack ->
          old.withStageChanges(StageChange.with(old.stageChanges(), wonBack));
      case CustomerWon won -> old; // the first purchase says so
    };
  }

  private LifetimeValueDocument dealing(LifetimeValueDocument old, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase ->
          old.withPurchases(
              old.total().plus(PurchaseDay.of(purchase, currency)),
              PurchaseHistory.with(old.purchaseDays(), purchase, currency));
      case PurchaseReturned returned ->
          old.withReturns(
              old.total().plus(PurchaseDay.of(returned, currency)),
              PurchaseHistory.with(old.returnDays(), returned, currency));
    };
  }

  private LifetimeValueDocument contact(LifetimeValueDocument old, ContactEvent event) {
    return switch (event) {
      case VisitLogged logged -> visit(old, logged);
      case CallLogged logged -> old; // the value to date knows the cost of visits only
    };
  }

  private LifetimeValueDocument visit(LifetimeValueDocument old, VisitLogged event) {
    if (event.cost() == null) {
      return old;
    }
    BigDecimal cost = Amounts.in(currency, event.cost());
    return old.withVisits(
        old.visitCost().add(cost), CostDay.with(old.visitDays(), event.occurredOn(), cost));
  }

  private LifetimeValueDocument goodwill(LifetimeValueDocument old, GoodwillEvent event) {
    return switch (event) {
      case GoodwillGranted granted -> given(old, granted);
      case LossSufferedRecorded recorded -> old; // it is theirs, not ours
      case GoodwillProposed proposed -> old;
      case GoodwillRejected rejected -> old;
    };
  }

  @Override
  public LifetimeValueDocument withOtherStreams(
      LifetimeValueDocument again, LifetimeValueDocument document) {
    return again.withComplaints(document.complaintCost(), document.complaintDays());
  }

  private LifetimeValueDocument complaint(LifetimeValueDocument old, ComplaintEvent event) {
    return switch (event) {
      case ComplaintSolutionCarriedOut carriedOut -> solved(old, carriedOut);
      case ComplaintSolutionProposed proposed -> old; // what it is expected to cost is no cost yet
      case ComplaintRecorded recorded -> old;
      case ComplaintAcknowledged acknowledged -> old;
      case ComplaintJudged judged -> old;
      case ComplaintClosedAsUnfounded closed -> old;
      case ComplaintAssigned assigned -> old;
      case ComplaintCauseAnalysed analysed -> old;
      case ComplaintSolutionAccepted accepted -> old;
      case ComplaintSolutionDeclined declined -> old;
      case ComplaintEvaluated evaluated -> old;
      case ComplaintReopened reopened -> old;
      case ComplaintSeverityChanged changed -> old;
      case ComplaintWaitBegan began -> old;
      case ComplaintWaitEnded ended -> old;
      case ComplaintEscalated escalated -> old;
    };
  }

  private LifetimeValueDocument solved(
      LifetimeValueDocument old, ComplaintSolutionCarriedOut event) {
    if (event.cost() == null) {
      return old;
    }
    BigDecimal cost = Amounts.in(currency, event.cost());
    return old.withComplaints(
        old.complaintCost().add(cost), CostDay.with(old.complaintDays(), event.occurredOn(), cost));
  }

  private LifetimeValueDocument given(LifetimeValueDocument old, GoodwillGranted event) {
    BigDecimal worth = Amounts.in(currency, event.worth());
    return old.withGoodwill(
        old.goodwill().add(worth), CostDay.with(old.goodwillDays(), event.occurredOn(), worth));
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
        Fields.amount(
            "sales",
            currency,
            "Net amounts of all purchases",
            document -> document.total().sales()),
        Fields.amountIfKnown(
            "margin", currency, "Known margin", document -> document.total().margin()),
        Fields.amountIfKnown(
            "valueToDate",
            currency,
            "Known margin less visit cost, complaint cost and goodwill",
            document -> document.valueToDate()));
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
