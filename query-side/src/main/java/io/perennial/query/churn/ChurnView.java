package io.perennial.query.churn;

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
import io.perennial.events.customer.appraisal.AppraisalEvent;
import io.perennial.events.customer.appraisal.CustomerEvaluated;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import io.perennial.events.customer.appraisal.ExperienceClassified;
import io.perennial.events.customer.appraisal.ExperienceSignalNoted;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.defection.DefectionEvent;
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.PartialDefection;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.churn.ChurnDocument.Barrier;
import io.perennial.query.churn.ChurnDocument.Complaint;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which customers stay and which leave. */
public final class ChurnView implements View<ChurnDocument> {

  private final String currency;
  private final ChurnPolicy policy;
  private final Folds<ChurnDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param policy when silence counts as a loss
   */
  public ChurnView(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
    this.folds =
        Folds.startingWith((String id) -> ChurnDocument.empty(id, currency))
            .on(
                CustomerFileEvent.class,
                (old, event) -> old.withCustomer(old.customer().with(event)))
            .on(StandingEvent.class, (old, event) -> old.withCustomer(old.customer().with(event)))
            .onNamed(StageEvent.class, this::stage)
            .onNamed(DefectionEvent.class, ChurnView::defection)
            .onNamed(DealingEvent.class, this::dealing)
            .onNamed(ComplaintEvent.class, ChurnView::complaint)
            .on(AppraisalEvent.class, ChurnView::appraisal)
            .build();
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
    return 9;
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
  public long bytes(ChurnDocument document) {
    return USUAL_BYTES
        + PurchaseDays.of(document.purchaseDays()).bytes()
        + PurchaseDays.of(document.returnDays()).bytes()
        + (long) ENTRY_BYTES
            * (document.gaps().size()
                + document.stageChanges().size()
                + document.complaints().size()
                + document.exitBarriers().size()
                + document.partialDefections().size()
                + document.customer().tiers().size());
  }

  @Override
  public Folds<ChurnDocument> folds() {
    return folds;
  }

  @Override
  public ChurnDocument withOtherStreams(ChurnDocument again, ChurnDocument document) {
    return again.withComplaints(document.complaints());
  }

  private ChurnDocument stage(ChurnDocument old, StageEvent event, String eventId) {
    return switch (event) {
      case DefectionDeclared declared ->
          old.withStageChanges(StageChange.with(old.stageChanges(), declared), policy);
      case CustomerWonBack wonBack ->
          old.withStageChanges(StageChange.with(old.stageChanges(), wonBack), policy)
              .withSign(wonBack.occurredOn(), eventId);
      case CustomerWon won -> old; // the first purchase says so
    };
  }

  private static ChurnDocument defection(ChurnDocument old, DefectionEvent event, String eventId) {
    return switch (event) {
      case PartialDefectionDeclared declared ->
          old.withPartialDefections(
              PartialDefection.with(old.partialDefections(), declared, eventId));
      case PartialDefectionEnded ended ->
          old.withPartialDefections(PartialDefection.with(old.partialDefections(), ended));
      // the reason that was declared is counted, whatever is found out about it
      case FailureAnalysisRecorded recorded -> old;
      case FailureAnalysisAmended amended -> old;
    };
  }

  private ChurnDocument dealing(ChurnDocument old, DealingEvent event, String eventId) {
    return switch (event) {
      case PurchaseRecorded purchase ->
          old.withPurchase(
                  PurchaseHistory.with(old.purchaseDays(), purchase, currency),
                  purchase.occurredOn(),
                  policy)
              .withSign(purchase.occurredOn(), eventId);
      case PurchaseReturned returned ->
          old.withReturns(PurchaseHistory.with(old.returnDays(), returned, currency));
    };
  }

  private static ChurnDocument complaint(ChurnDocument old, ComplaintEvent event, String eventId) {
    return switch (event) {
      case ComplaintRecorded recorded ->
          old.withComplaints(
              Dated.with(
                  old.complaints(),
                  new Complaint(recorded.complaintId(), recorded.occurredOn(), null, eventId),
                  Complaint::openedOn));
      case ComplaintClosedAsUnfounded closed ->
          old.withComplaints(closed(old, closed.complaintId(), closed.occurredOn()));
      case ComplaintEvaluated evaluated ->
          old.withComplaints(closed(old, evaluated.complaintId(), evaluated.occurredOn()));
      case ComplaintReopened reopened ->
          old.withComplaints(
              Dated.with(
                  old.complaints(),
                  new Complaint(reopened.complaintId(), reopened.occurredOn(), null, eventId),
                  Complaint::openedOn));
      // it is open until it is closed, whatever is done about it
      case ComplaintAcknowledged acknowledged -> old;
      case ComplaintJudged judged -> old;
      case ComplaintAssigned assigned -> old;
      case ComplaintCauseAnalysed analysed -> old;
      case ComplaintSolutionProposed proposed -> old;
      case ComplaintSolutionAccepted accepted -> old;
      case ComplaintSolutionDeclined declined -> old;
      case ComplaintSolutionCarriedOut carriedOut -> old;
      case ComplaintSeverityChanged changed -> old;
      case ComplaintWaitBegan began -> old;
      case ComplaintWaitEnded ended -> old;
      case ComplaintEscalated escalated -> old;
    };
  }

  private static ChurnDocument appraisal(ChurnDocument old, AppraisalEvent event) {
    return switch (event) {
      case ExitBarrierRecorded recorded ->
          old.withExitBarriers(
              Dated.with(
                  old.exitBarriers(),
                  new Barrier(recorded.barrier(), recorded.strength(), recorded.occurredOn()),
                  Barrier::since));
      case ExperienceClassified classified -> old;
      case ExperienceSignalNoted noted -> old;
      case CustomerEvaluated evaluated -> old;
    };
  }

  private static List<Complaint> closed(ChurnDocument old, String complaintId, LocalDate on) {
    return old.complaints().stream()
        .map(complaint ->
            complaint.complaintId().equals(complaintId) && complaint.closedOn() == null
                ? new Complaint(complaintId, complaint.openedOn(), on, complaint.eventId())
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
        Fields.yesOrNo(
            "partlyLost",
            "Whether it buys in part elsewhere, as was declared: yes or no",
            document -> document.partialDefectionsOn(LocalDate.MAX) > 0),
        Fields.number("purchases", "Number of purchases", ChurnDocument::purchases),
        Fields.amount(
            "sales",
            currency,
            "Net amounts of all purchases",
            document -> document.history().sums().sales()));
  }

  private static @Nullable DefectionReason declaredReason(ChurnDocument document) {
    return document.stageChanges().isEmpty() ? null : document.stageChanges().getLast().reason();
  }

  @Override
  public List<Figure<ChurnDocument, ?, ?>> figures() {
    return List.of(
        new CohortsFigure(currency),
        new RateFigure(currency, policy),
        new SalesRetentionFigure(currency),
        new SurvivalFigure(policy),
        new SurvivalTestFigure(policy),
        new IncidenceFigure(policy),
        new ReasonsFigure(currency),
        new AtRiskFigure(currency, policy),
        new RiskEvidenceFigure(currency, policy),
        new WhatIfFigure(currency, policy),
        new ComplaintRateFigure());
  }
}
