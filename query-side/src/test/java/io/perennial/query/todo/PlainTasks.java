package io.perennial.query.todo;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What plain facts say is to be done of what begins with one of them and ends with another. */
final class PlainTasks {

  private PlainTasks() {}

  private static void open(
      Map<String, PlainToDo> open,
      String kind,
      LifecycleEvent fact,
      @Nullable String subject,
      @Nullable String person,
      String role,
      @Nullable LocalDate dueOn) {
    boolean ofNobody = fact.customerId().equals(fact.streamId()) && kind.equals("MARKET_REPORT");
    String customerId = ofNobody || kind.equals("MEETING_TASK") ? null : fact.customerId();
    open.put(
        kind + " " + fact.streamId() + " " + subject,
        new PlainToDo(
            fact.streamId(),
            customerId,
            kind,
            subject,
            person,
            role,
            fact.occurredOn(),
            dueOn,
            null));
  }

  private static void done(
      Map<String, PlainToDo> open, String kind, LifecycleEvent fact, @Nullable String subject) {
    open.remove(kind + " " + fact.streamId() + " " + subject);
  }

  /** What begins with one fact and ends with another. */
  static void desk(LifecycleEvent fact, Map<String, PlainToDo> open) {
    switch (fact) {
      case CreditLimitBreached it ->
          open(open, "LIMIT_BREACHED", it, null, null, "CREDIT_CONTROL", null);
      case CreditLimitRestored it -> done(open, "LIMIT_BREACHED", it, null);
      case CreditLimitProposed it ->
          open(open, "LIMIT_DECISION", it, it.proposalId(), null, "CREDIT_CONTROL", null);
      case CreditLimitApproved it -> done(open, "LIMIT_DECISION", it, it.proposalId());
      case CreditLimitProposalRejected it -> done(open, "LIMIT_DECISION", it, it.proposalId());
      case WriteOffProposed it ->
          open(open, "WRITE_OFF_DECISION", it, it.writeOffId(), null, "CREDIT_CONTROL", null);
      case WriteOffRejected it -> done(open, "WRITE_OFF_DECISION", it, it.writeOffId());
      case InvoiceWrittenOff it -> done(open, "WRITE_OFF_DECISION", it, it.writeOffId());
      case GoodwillProposed it ->
          open(open, "GOODWILL_DECISION", it, it.goodwillId(), null, "SALES_MANAGEMENT", null);
      case GoodwillGranted it -> done(open, "GOODWILL_DECISION", it, it.goodwillId());
      case GoodwillRejected it -> done(open, "GOODWILL_DECISION", it, it.goodwillId());
      case CreditReviewOpened it ->
          open(
              open,
              "CREDIT_REVIEW",
              it,
              it.reviewId(),
              it.reviewer(),
              "CREDIT_CONTROL",
              it.dueOn());
      case CreditReviewConcluded it -> done(open, "CREDIT_REVIEW", it, it.reviewId());
      case InvestigationOpened it ->
          open(
              open,
              "CREDIT_INVESTIGATION",
              it,
              it.investigationId(),
              it.investigator(),
              "CREDIT_CONTROL",
              null);
      case InvestigationConcluded it ->
          done(open, "CREDIT_INVESTIGATION", it, it.investigationId());
      case InvestigationAbandoned it ->
          done(open, "CREDIT_INVESTIGATION", it, it.investigationId());
      case CreditMeasureOrdered it ->
          open(open, "CREDIT_MEASURE", it, it.measureId(), it.owner(), "OWNER", it.dueOn());
      case CreditMeasureClosed it -> done(open, "CREDIT_MEASURE", it, it.measureId());
      case FailureAnalysisRecorded it ->
          open(
              open,
              "CORRECTIVE_ACTION",
              it,
              it.partialDefectionId(),
              it.actionOwner(),
              "SALES_MANAGEMENT",
              it.dueOn());
      case PartialDefectionEnded it -> done(open, "CORRECTIVE_ACTION", it, it.partialDefectionId());
      case NoticeSent it ->
          open(
              open,
              "NOTICE",
              it,
              it.noticeId(),
              it.addressee(),
              it.role() == NoticeRole.REPRESENTATIVE ? "REPRESENTATIVE" : "SALES_MANAGEMENT",
              null);
      case NoticeAcknowledged it -> done(open, "NOTICE", it, it.noticeId());
      case MarketReportFiled it ->
          open(open, "MARKET_REPORT", it, null, null, "SALES_MANAGEMENT", null);
      case MarketReportAnswered it -> done(open, "MARKET_REPORT", it, null);
      case SalesMeetingHeld it -> {
        for (MeetingTask task : it.tasks()) {
          String subject = "task-" + (it.tasks().indexOf(task) + 1);
          open(open, "MEETING_TASK", it, subject, task.owner(), "OWNER", task.dueOn());
        }
      }
      case SalesMeetingTaskDone it -> done(open, "MEETING_TASK", it, "task-" + it.taskNumber());
      default -> {} // nothing begins or ends with it
    }
  }

  /** What is to be done about an account plan. */
  static void plan(String id, List<LifecycleEvent> facts, List<PlainToDo> to) {
    Map<String, PlainToDo> open = new TreeMap<>();
    Map<String, Objective> goals = new TreeMap<>();
    Map<String, LocalDate> set = new HashMap<>();
    Map<String, Double> values = new HashMap<>();
    boolean inForce = false;
    LocalDate newYear = LocalDate.MIN;
    for (LifecycleEvent fact : facts) {
      switch (fact) {
        case AccountPlanDrafted it -> {
          newYear = LocalDate.of(it.year(), 1, 1);
          for (Objective each : it.objectives()) {
            String objective = "objective-" + (goals.size() + 1);
            goals.put(objective, each);
            set.put(objective, it.occurredOn());
          }
        }
        case AccountPlanSubmitted it ->
            open(open, "PLAN_APPROVAL", it, null, null, "SALES_MANAGEMENT", null);
        case AccountPlanSentBack it -> done(open, "PLAN_APPROVAL", it, null);
        case AccountPlanApproved it -> {
          done(open, "PLAN_APPROVAL", it, null);
          inForce = true;
        }
        case AccountPlanReviewed it ->
            open(open, "PLAN_REVIEW", it, null, null, "SALES_MANAGEMENT", it.nextReviewOn());
        case AccountPlanActionPlanned it ->
            open(open, "PLAN_ACTION", it, it.actionId(), it.owner(), "OWNER", it.dueOn());
        case AccountPlanActionDone it -> done(open, "PLAN_ACTION", it, it.actionId());
        case AccountPlanMeasurePlanned it ->
            open(open, "PLAN_MEASURE", it, it.measure().name(), it.owner(), "OWNER", it.dueOn());
        case AccountPlanMeasureDone it -> done(open, "PLAN_MEASURE", it, it.measure().name());
        case AccountPlanObjectiveSet it -> {
          goals.put(it.objectiveId(), it.objective());
          set.putIfAbsent(it.objectiveId(), it.occurredOn());
        }
        case AccountPlanObjectiveDropped it -> goals.remove(it.objectiveId());
        case AccountPlanProgressRecorded it ->
            values.put(it.objectiveId(), it.value().doubleValue());
        case AccountPlanClosed it -> {
          return; // nothing is to be done about it any more
        }
        default -> {} // nothing is to be done for it
      }
    }
    to.addAll(open.values());
    if (inForce) {
      for (Map.Entry<String, Objective> each : goals.entrySet()) {
        LocalDate start = PlainToDo.later(set.getOrDefault(each.getKey(), newYear), newYear);
        LocalDate behind = behind(each.getValue(), start, values.get(each.getKey()));
        if (behind != null) {
          to.add(
              new PlainToDo(
                  id,
                  facts.getFirst().customerId(),
                  "OBJECTIVE_AT_RISK",
                  each.getKey(),
                  each.getValue().owner(),
                  "OWNER",
                  behind,
                  each.getValue().dueOn(),
                  null));
        }
      }
    }
  }

  /** The first day by whose end more of the time was gone than of the way, and 0.05. */
  private static @Nullable LocalDate behind(
      Objective goal, LocalDate start, @Nullable Double value) {
    double from = goal.baseline().doubleValue();
    double gone = value == null ? 0 : (value - from) / (goal.target().doubleValue() - from);
    if (gone >= 1) {
      return null;
    }
    long days = Math.max(0, ChronoUnit.DAYS.between(start, goal.dueOn()));
    long passed = 0;
    while (passed < days && passed <= Math.max(0, gone + 0.05) * days + 1e-9) {
      passed++;
    }
    return start.plusDays(passed);
  }

  /** What is to be done about a sales day. */
  static void day(String id, List<LifecycleEvent> facts, List<PlainToDo> to) {
    if (!(facts.getFirst() instanceof SalesDayPlanned planned)) {
      return;
    }
    String who = planned.representative();
    LocalDate day = planned.day();
    PlainToDo plan = null;
    PlainToDo report =
        new PlainToDo(
            id,
            null,
            "DAY_REPORT",
            null,
            who,
            "REPRESENTATIVE",
            day,
            day,
            day.atTime(20, 0).toInstant(ZoneOffset.UTC));
    for (LifecycleEvent fact : facts) {
      LocalDate on = fact.occurredOn();
      switch (fact) {
        case SalesDayPlanned it ->
            plan = it.visits().isEmpty() ? null : visits(id, "SUBMISSION", who, on, day);
        case VisitsPlanned it ->
            plan = it.visits().isEmpty() ? null : visits(id, "SUBMISSION", who, on, day);
        case VisitPlanSubmitted it -> plan = visits(id, "COUNTERSIGNATURE", null, on, day);
        case VisitPlanCountersigned it -> plan = null;
        case VisitPlanSentBack it -> plan = visits(id, "CHANGE", who, on, day);
        case DayReportHandedIn it ->
            report =
                new PlainToDo(
                    id, null, "DAY_REPORT_COMMENT", null, null, "SUPERVISOR", on, null, null);
        case DayReportCommented it -> report = null;
        default -> {} // it stays as it is
      }
    }
    if (plan != null) {
      to.add(plan);
    }
    if (report != null) {
      to.add(report);
    }
  }

  private static PlainToDo visits(
      String id, String step, @Nullable String who, LocalDate since, LocalDate day) {
    return new PlainToDo(
        id,
        null,
        "VISIT_PLAN_" + step,
        null,
        who,
        who == null ? "SUPERVISOR" : "REPRESENTATIVE",
        since,
        day,
        null);
  }
}
