package io.perennial.query.customer;

import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.query.activity.Dated;
import io.perennial.query.customer.CustomerCard.Complaint;
import io.perennial.query.customer.CustomerCard.Complaints;
import io.perennial.query.customer.CustomerCard.Plan;
import io.perennial.query.customer.CustomerCard.PlanState;
import java.time.LocalDate;

/** What complaints and account plans are on the card. */
final class CaseFolds {

  private CaseFolds() {}

  static CustomerCard complaint(CustomerCard card, ComplaintEvent event) {
    return switch (event) {
      case ComplaintRecorded recorded -> recorded(card, recorded);
      case ComplaintJudged judged -> judged(card, judged);
      case ComplaintClosedAsUnfounded closed -> closed(card, closed);
    };
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
      case AccountPlanApproved approved ->
          plan(card, approved.planId(), PlanState.APPROVED, approved.occurredOn());
      case AccountPlanClosed closed ->
          card.withAccountPlans(
              ListChanges.without(
                  card.accountPlans(), plan -> plan.planId().equals(closed.planId())));
    };
  }

  private static CustomerCard recorded(CustomerCard card, ComplaintRecorded event) {
    Complaint complaint =
        new Complaint(
            event.complaintId(), event.category(), event.severity(), event.occurredOn(), null);
    return card.withComplaints(
        new Complaints(
            card.complaints().all() + 1,
            Dated.with(card.complaints().open(), complaint, Complaint::recordedOn)));
  }

  private static CustomerCard judged(CustomerCard card, ComplaintJudged event) {
    return card.withComplaints(
        new Complaints(
            card.complaints().all(),
            ListChanges.changed(
                card.complaints().open(),
                old ->
                    old.complaintId().equals(event.complaintId())
                        ? new Complaint(
                            old.complaintId(),
                            old.category(),
                            old.severity(),
                            old.recordedOn(),
                            event.valid())
                        : old)));
  }

  private static CustomerCard closed(CustomerCard card, ComplaintClosedAsUnfounded event) {
    return card.withComplaints(
        new Complaints(
            card.complaints().all(),
            ListChanges.without(
                card.complaints().open(),
                complaint -> complaint.complaintId().equals(event.complaintId()))));
  }

  private static CustomerCard plan(
      CustomerCard card, String planId, PlanState state, LocalDate since) {
    return card.withAccountPlans(
        ListChanges.changed(
            card.accountPlans(),
            old -> old.planId().equals(planId) ? new Plan(planId, old.year(), state, since) : old));
  }
}
