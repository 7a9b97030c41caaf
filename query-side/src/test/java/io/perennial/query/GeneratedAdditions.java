package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.IntelligenceArea;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a generated world beside, by chance of its own: more about account plans, market
 * reports of all kinds, plans of visits that wait, complaints that turn out graver or to be none.
 */
final class GeneratedAdditions {

  /** A plan is closed 360 days after it was drafted, if it is: up to here it is open. */
  private static final int OPEN_DAYS = 350;

  /** An account plan is approved 8 days after it was drafted, if it is. */
  private static final int APPROVED_DAYS = 9;

  private static final LocalDate END = GeneratedWorld.END;

  private final Random random;
  private final Dice dice;
  private final List<GeneratedTimeline.Noted> noted = new ArrayList<>();

  private GeneratedAdditions(Random random) {
    this.random = random;
    this.dice = new Dice(random);
  }

  /** What there is beside of facts, in the order of recording. */
  static List<GeneratedTimeline.Noted> to(List<LifecycleEvent> facts, Random random) {
    GeneratedAdditions additions = new GeneratedAdditions(random);
    Map<String, LocalDate> approved = new HashMap<>();
    Map<String, LocalDate> ended = new HashMap<>();
    for (LifecycleEvent fact : facts) {
      switch (fact) {
        case AccountPlanApproved plan -> approved.put(plan.planId(), plan.occurredOn());
        case AccountPlanClosed plan -> ended.put(plan.planId(), plan.occurredOn());
        case ComplaintEvaluated closed -> ended.putIfAbsent(closed.complaintId(), on(closed));
        case ComplaintClosedAsUnfounded closed -> ended.put(closed.complaintId(), on(closed));
        default -> {} // nothing is added to it
      }
    }
    for (LifecycleEvent fact : facts) {
      switch (fact) {
        case AccountPlanDrafted plan -> additions.plan(plan, approved.containsKey(plan.planId()));
        case CustomerRegistered customer -> {
          additions.marketReports(customer);
          additions.unfounded(customer);
        }
        case ComplaintRecorded complaint ->
            additions.graver(complaint, ended.get(complaint.complaintId()));
        default -> {} // nothing is added to it
      }
    }
    additions.marketReportsOfNobody();
    additions.visitPlans();
    return additions.noted;
  }

  private static LocalDate on(ComplaintEvent event) {
    return event.occurredOn();
  }

  /** A timeline of its own, so that little is recorded on a day. */
  private void add(LifecycleEvent... facts) {
    GeneratedTimeline timeline = new GeneratedTimeline(END, random);
    for (LifecycleEvent fact : facts) {
      timeline.add(fact);
    }
    noted.addAll(timeline.noted());
  }

  private void plan(AccountPlanDrafted plan, boolean approved) {
    LocalDate on = plan.occurredOn();
    objective(plan, on, approved);
    KeyAccountMeasure measure = dice.any(List.of(KeyAccountMeasure.values()));
    measure(plan, measure, approved);
    if (dice.oneIn(2)) {
      KeyAccountMeasure next =
          KeyAccountMeasure.values()[(measure.ordinal() + 1) % KeyAccountMeasure.values().length];
      measure(plan, next, approved);
    }
    if (approved && dice.oneIn(3)) {
      KeyAccountMeasure unplanned =
          KeyAccountMeasure.values()[(measure.ordinal() + 2) % KeyAccountMeasure.values().length];
      add(done(plan, unplanned, dice.after(on, APPROVED_DAYS, OPEN_DAYS)));
    }
    for (String action : List.of("action-2", "action-3")) {
      add(
          new AccountPlanActionPlanned(
              plan.planId(),
              plan.customerId(),
              action,
              "objective-1",
              "invite them",
              dice.any(GeneratedCustomer.REPRESENTATIVES),
              dice.after(on, 20, 300),
              on.plusDays(2)));
      if (approved && dice.oneIn(2)) {
        add(
            new AccountPlanActionDone(
                plan.planId(),
                plan.customerId(),
                action,
                "done well",
                dice.after(on, APPROVED_DAYS, OPEN_DAYS)));
      }
    }
    for (int i = 2; i < 2 + dice.between(0, 3); i++) {
      add(
          new AccountPlanIntelligenceRecorded(
              plan.planId(),
              plan.customerId(),
              "item-" + i,
              dice.between(1, 4),
              dice.any(List.of(IntelligenceArea.values())),
              "a new plant",
              null,
              dice.oneIn(3) ? null : dice.money(1, 400),
              dice.after(on, 1, OPEN_DAYS)));
    }
  }

  /** Up to a target or down to it; some give it up. */
  private void objective(AccountPlanDrafted plan, LocalDate on, boolean approved) {
    boolean up = dice.oneIn(2);
    add(
        new AccountPlanObjectiveSet(
            plan.planId(),
            plan.customerId(),
            "objective-2",
            new Objective(
                "orders late",
                "orders a month",
                new BigDecimal(up ? "4" : "40"),
                new BigDecimal(up ? "40" : "4"),
                dice.after(on, 60, 400),
                dice.any(GeneratedCustomer.REPRESENTATIVES),
                "they count them"),
            on.plusDays(1)));
    if (!approved) {
      return;
    }
    boolean dropped = dice.oneIn(6);
    int last = dropped ? 60 : OPEN_DAYS;
    for (LocalDate day = dice.after(on, APPROVED_DAYS, 90);
        day.isBefore(on.plusDays(last));
        day = dice.after(day, 20, 120)) {
      add(
          new AccountPlanProgressRecorded(
              plan.planId(),
              plan.customerId(),
              "objective-2",
              new BigDecimal(dice.between(2, 42)),
              null,
              day));
    }
    if (dropped) {
      add(
          new AccountPlanObjectiveDropped(
              plan.planId(), plan.customerId(), "objective-2", "not theirs", on.plusDays(61)));
    }
  }

  private void measure(AccountPlanDrafted plan, KeyAccountMeasure measure, boolean approved) {
    LocalDate on = plan.occurredOn();
    add(
        new AccountPlanMeasurePlanned(
            plan.planId(),
            plan.customerId(),
            measure,
            null,
            dice.oneIn(3) ? null : dice.any(GeneratedCustomer.REPRESENTATIVES),
            dice.oneIn(4) ? null : dice.after(on, 30, 300),
            on.plusDays(2)));
    if (approved && !dice.oneIn(3)) {
      LocalDate first = dice.after(on, APPROVED_DAYS, OPEN_DAYS);
      add(done(plan, measure, first));
      if (dice.oneIn(3) && first.isBefore(on.plusDays(OPEN_DAYS))) {
        add(done(plan, measure, first.plusDays(1)));
      }
    }
  }

  private static AccountPlanMeasureDone done(
      AccountPlanDrafted plan, KeyAccountMeasure measure, LocalDate on) {
    return new AccountPlanMeasureDone(plan.planId(), plan.customerId(), measure, "so", on);
  }

  private void marketReports(CustomerRegistered customer) {
    for (int i = 1; i <= dice.between(0, 3); i++) {
      marketReport(
          "market-report-more-%s-%d".formatted(customer.customerId(), i),
          customer.customerId(),
          dice.after(customer.occurredOn(), 5, 1200));
    }
  }

  private void marketReportsOfNobody() {
    for (LocalDate on = dice.after(GeneratedWorld.START, 20, 90);
        on.isBefore(END);
        on = dice.after(on, 20, 90)) {
      String id = "market-report-of-" + on;
      marketReport(id, id, on);
    }
  }

  private void marketReport(String reportId, String customerId, LocalDate on) {
    add(
        new MarketReportFiled(
            reportId,
            customerId,
            dice.any(GeneratedCustomer.REPRESENTATIVES),
            dice.any(List.of(MarketSubject.values())),
            dice.between(1, 4),
            dice.oneIn(3) ? null : "Rival " + dice.between(1, 3),
            "a trade fair",
            on));
    if (!dice.oneIn(3)) {
      add(
          new MarketReportAnswered(
              reportId, customerId, "rep-4", "we were there", dice.after(on, 1, 60)));
    }
  }

  /** What somebody new plans, and nobody countersigns. */
  private void visitPlans() {
    for (LocalDate day = GeneratedWorld.START; !day.isAfter(END); day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.THURSDAY && dice.oneIn(3)) {
        visitPlan(day);
      }
    }
  }

  private void visitPlan(LocalDate day) {
    String id = "sales-day-" + day + "-rep-7";
    List<PlannedVisit> visits =
        dice.oneIn(5)
            ? List.of()
            : List.of(new PlannedVisit("customer-001", null, null, VisitPurpose.SURVEY));
    LocalDate planned = day.minusDays(6);
    List<LifecycleEvent> facts = new ArrayList<>();
    facts.add(new SalesDayPlanned(id, "rep-7", day, "north", visits, planned));
    if (!visits.isEmpty() && !dice.oneIn(3)) {
      facts.add(new VisitPlanSubmitted(id, planned.plusDays(1)));
      if (!dice.oneIn(3)) {
        facts.add(new VisitPlanSentBack(id, "rep-7", "too few", planned.plusDays(2)));
        if (dice.oneIn(2)) {
          facts.add(new VisitsPlanned(id, "north", visits, planned.plusDays(3)));
        }
      }
    }
    add(facts.toArray(LifecycleEvent[]::new));
  }

  /** A complaint that is found to be none, and of which nobody has told the customer. */
  private void unfounded(CustomerRegistered customer) {
    if (dice.oneIn(20)) {
      String complaintId = "complaint-more-" + customer.customerId();
      LocalDate on = dice.after(customer.occurredOn(), 30, 900);
      add(
          new ComplaintRecorded(
              complaintId,
              customer.customerId(),
              dice.any(List.of(ComplaintCategory.values())),
              dice.between(1, 4),
              ComplaintChannel.LETTER,
              "too loud",
              null,
              null,
              null,
              null,
              on));
      add(
          new ComplaintJudged(
              complaintId, customer.customerId(), false, "it is a drill", on.plusDays(2)));
    }
  }

  /** The day after it was recorded, unless it is closed by then. */
  private void graver(ComplaintRecorded complaint, @Nullable LocalDate ended) {
    LocalDate on = complaint.occurredOn().plusDays(1);
    if (dice.oneIn(6) && complaint.severity() > 1 && (ended == null || ended.isAfter(on))) {
      add(
          new ComplaintSeverityChanged(
              complaint.complaintId(),
              complaint.customerId(),
              complaint.severity() - 1,
              "they all broke",
              null,
              on));
    }
  }
}
