package io.perennial.query.customer;

import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.PlanContentEvent;
import io.perennial.events.accountplan.PlanKnowledgeEvent;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.query.activity.Dated;
import io.perennial.query.customer.CustomerCard.Complaints;
import io.perennial.query.customer.CustomerCard.Plan;
import io.perennial.query.customer.CustomerCard.PlanState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What complaints and account plans are on the card. */
final class CaseFolds {

  private CaseFolds() {}

  static CustomerCard complaint(CustomerCard card, ComplaintEvent event) {
    Complaints known = card.complaints();
    if (event instanceof ComplaintRecorded recorded) {
      return card.withComplaints(
          new Complaints(
              known.all() + 1,
              Dated.with(known.open(), Complaint.of(recorded), Complaint::recordedOn),
              known.closed()));
    }
    return Stream.concat(known.open().stream(), known.closed().stream())
        .filter(complaint -> complaint.complaintId().equals(event.complaintId()))
        .findFirst()
        .map(complaint -> card.withComplaints(replaced(known, complaint, complaint.with(event))))
        .orElse(card);
  }

  private static Complaints replaced(Complaints known, Complaint before, Complaint after) {
    return new Complaints(
        known.all(),
        replaced(known.open(), before, after.isOpen() ? after : null),
        replaced(known.closed(), before, after.isOpen() ? null : after));
  }

  private static List<Complaint> replaced(
      List<Complaint> list, Complaint before, @Nullable Complaint after) {
    List<Complaint> others =
        ListChanges.without(
            list, complaint -> complaint.complaintId().equals(before.complaintId()));
    return after == null ? others : Dated.with(others, after, Complaint::recordedOn);
  }

  static CustomerCard accountPlan(CustomerCard card, AccountPlanEvent event) {
    return switch (event) {
      case AccountPlanDrafted drafted ->
          card.withAccountPlans(
              Dated.with(
                  card.accountPlans(),
                  new Plan(
                      drafted.planId(), drafted.year(), PlanState.DRAFTED, drafted.occurredOn()),
                  Plan::since));
      case AccountPlanSubmitted submitted ->
          plan(card, submitted.planId(), PlanState.SUBMITTED, submitted.occurredOn());
      case AccountPlanSentBack back ->
          plan(card, back.planId(), PlanState.DRAFTED, back.occurredOn());
      case AccountPlanApproved approved ->
          plan(card, approved.planId(), PlanState.APPROVED, approved.occurredOn());
      case AccountPlanClosed closed ->
          card.withAccountPlans(
              ListChanges.without(
                  card.accountPlans(), plan -> plan.planId().equals(closed.planId())));
      case AccountPlanReviewed reviewed -> card; // told by the view of plans
      case PlanContentEvent content -> card;
      case PlanKnowledgeEvent knowledge -> card;
    };
  }

  private static CustomerCard plan(
      CustomerCard card, String planId, PlanState state, LocalDate since) {
    return card.withAccountPlans(
        ListChanges.changed(
            card.accountPlans(),
            old -> old.planId().equals(planId) ? new Plan(planId, old.year(), state, since) : old));
  }
}
