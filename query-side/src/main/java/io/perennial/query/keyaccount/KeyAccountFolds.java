package io.perennial.query.keyaccount;

import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.accountplan.PlanContentEvent;
import io.perennial.events.accountplan.PlanKnowledgeEvent;
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
import io.perennial.events.customer.care.CareEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.demand.DemandEvent;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.events.customer.goodwill.GoodwillEvent;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.query.activity.CostDay;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.Representative;
import io.perennial.query.keyaccount.KeyAccountDocument.Contact;
import io.perennial.query.keyaccount.KeyAccountDocument.Place;
import io.perennial.query.keyaccount.KeyAccountDocument.WalletShare;
import io.perennial.query.measure.Amounts;
import io.perennial.query.view.Folds;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is known of an account, fact by fact. */
final class KeyAccountFolds {

  private final String currency;

  private KeyAccountFolds(String currency) {
    this.currency = currency;
  }

  static Folds<KeyAccountDocument> of(String currency) {
    KeyAccountFolds folds = new KeyAccountFolds(currency);
    return Folds.startingWith((String id) -> KeyAccountDocument.empty(id, currency))
        .on(StandingEvent.class, KeyAccountFolds::standing)
        .on(CareEvent.class, KeyAccountFolds::care)
        .on(DealingEvent.class, folds::dealing)
        .on(DemandEvent.class, KeyAccountFolds::demand)
        .on(ContactEvent.class, folds::contact)
        .on(GoodwillEvent.class, folds::goodwill)
        .on(ComplaintEvent.class, folds::complaint)
        .on(AccountPlanEvent.class, KeyAccountFolds::plan)
        .build();
  }

  private static KeyAccountDocument standing(KeyAccountDocument old, StandingEvent event) {
    return switch (event) {
      case CustomerClassifiedInPyramid classified ->
          old.changed()
              .pyramid(
                  Dated.with(
                      old.pyramid(),
                      new Place(classified.pyramidClass(), classified.occurredOn()),
                      Place::since))
              .build();
      case TierChanged changed -> old;
      case ContactPrioritySet set -> old;
      case RelationshipPhaseMoved moved -> old;
    };
  }

  private static KeyAccountDocument care(KeyAccountDocument old, CareEvent event) {
    List<Representative> after = Representative.with(old.representatives(), event);
    return after.equals(old.representatives()) ? old : old.changed().representatives(after).build();
  }

  private KeyAccountDocument dealing(KeyAccountDocument old, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase ->
          lines(
              old, purchase.productLine(), line -> line.bought(PurchaseDay.of(purchase, currency)));
      case PurchaseReturned returned ->
          lines(
              old,
              returned.productLine(),
              line -> line.gaveBack(PurchaseDay.of(returned, currency)));
    };
  }

  private static KeyAccountDocument lines(
      KeyAccountDocument old, @Nullable String productLine, UnaryOperator<LineDealings> change) {
    return old.changed().lines(LineDealings.changed(old.lines(), productLine, change)).build();
  }

  private static KeyAccountDocument demand(KeyAccountDocument old, DemandEvent event) {
    return switch (event) {
      case ShareOfWalletEstimated estimated ->
          old.changed()
              .walletShares(
                  Dated.with(
                      old.walletShares(),
                      new WalletShare(
                          estimated.productLine(), estimated.share(), estimated.occurredOn()),
                      WalletShare::on))
              .build();
      case StockReported reported -> old;
    };
  }

  private KeyAccountDocument contact(KeyAccountDocument old, ContactEvent event) {
    return switch (event) {
      case VisitLogged visit -> visit(old, visit);
      case CallLogged call -> // as in the value to date, only visits cost something
          contact(
              old,
              new Contact(call.occurredOn(), call.representative(), false, call.durationMinutes()));
    };
  }

  private static KeyAccountDocument contact(KeyAccountDocument old, Contact contact) {
    return old.changed().contacts(Dated.with(old.contacts(), contact, Contact::on)).build();
  }

  private KeyAccountDocument visit(KeyAccountDocument old, VisitLogged event) {
    LocalDate on = event.occurredOn();
    KeyAccountDocument seen =
        contact(old, new Contact(on, event.representative(), true, event.durationMinutes()));
    return event.cost() == null
        ? seen
        : seen.changed()
            .visitCostDays(
                CostDay.with(old.visitCostDays(), on, Amounts.in(currency, event.cost())))
            .build();
  }

  private KeyAccountDocument solved(KeyAccountDocument old, ComplaintSolutionCarriedOut event) {
    return event.cost() == null
        ? old
        : old.changed()
            .complaintCostDays(
                CostDay.with(
                    old.complaintCostDays(),
                    event.occurredOn(),
                    Amounts.in(currency, event.cost())))
            .build();
  }

  private KeyAccountDocument goodwill(KeyAccountDocument old, GoodwillEvent event) {
    return switch (event) {
      case GoodwillGranted granted ->
          old.changed()
              .goodwillDays(
                  CostDay.with(
                      old.goodwillDays(),
                      granted.occurredOn(),
                      Amounts.in(currency, granted.worth())))
              .build();
      case LossSufferedRecorded recorded -> old; // it is theirs, not ours
      case GoodwillProposed proposed -> old;
      case GoodwillRejected rejected -> old;
    };
  }

  private KeyAccountDocument complaint(KeyAccountDocument old, ComplaintEvent event) {
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

  private static KeyAccountDocument plan(KeyAccountDocument old, AccountPlanEvent event) {
    PlanTerms plan = PlanTerms.among(old.plans(), event.planId());
    return switch (event) {
      case AccountPlanDrafted drafted -> plan(old, plan.of(drafted.year()));
      case AccountPlanApproved approved -> plan(old, plan.approved(approved.occurredOn()));
      case AccountPlanClosed closed -> plan(old, plan.closed(closed.occurredOn()));
      case AccountPlanSubmitted submitted -> old;
      case AccountPlanSentBack back -> old;
      case AccountPlanReviewed reviewed -> old;
      case PlanKnowledgeEvent knowledge -> old;
      case PlanContentEvent content -> content(old, plan, content);
    };
  }

  private static KeyAccountDocument content(
      KeyAccountDocument old, PlanTerms plan, PlanContentEvent event) {
    return switch (event) {
      case AccountPlanRevenuePlanned planned ->
          plan(old, plan.bringing(planned.quarters(), planned.occurredOn()));
      case AccountPlanVisionAmended amended -> old;
      case AccountPlanObjectiveSet set -> old;
      case AccountPlanObjectiveDropped dropped -> old;
      case AccountPlanProgressRecorded progress -> old;
      case AccountPlanActionPlanned planned -> old;
      case AccountPlanActionDone done -> old;
      case AccountPlanMeasurePlanned planned -> old;
      case AccountPlanMeasureDone done -> old;
    };
  }

  private static KeyAccountDocument plan(KeyAccountDocument old, PlanTerms plan) {
    return old.changed().plans(plan.in(old.plans())).build();
  }
}
