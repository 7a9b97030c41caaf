package io.perennial.command.accountplan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.PlanContentEvent;
import java.time.LocalDate;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * What is done by a plan, as long as it is open: actions, what key accounts are given, and how far
 * objectives are. A member of the plan: its fields are part of the plan's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Work {
  private Traces planned = new Traces();
  private Traces done = new Traces();

  /** Nothing is planned, and nothing done. */
  public Work() {}

  void record(RecordProgress command, Commitments plan, BusinessDates dates, RecordedFacts facts) {
    AccountPlanProgressRecorded progress =
        new AccountPlanProgressRecorded(
            plan.head().planId(),
            plan.head().customerId(),
            command.objectiveId(),
            command.value(),
            command.notes(),
            dates.resolve(command.occurredOn()));
    if (done.holds(
        keyOf(progress),
        Asked.of(traceOf(progress), command.occurredOn()).saying(facts.wordsOf(progress)))) {
      return;
    }
    plan.requireObjective(command.objectiveId());
    plan.head().requireOpen(progress.occurredOn());
    apply(progress);
  }

  void plan(PlanAction command, Commitments plan, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanActionPlanned action =
        new AccountPlanActionPlanned(
            plan.head().planId(),
            plan.head().customerId(),
            command.actionId(),
            command.objectiveId(),
            command.task(),
            command.owner(),
            command.dueOn(),
            on);
    dates.requireWithinBounds(command.dueOn(), "/dueOn");
    String key = actionKey(command.actionId());
    if (planned.holds(
        key, Asked.of(traceOf(action), command.occurredOn()).saying(facts.wordsOf(action)))) {
      return;
    }
    if (command.objectiveId() != null) {
      plan.requireObjective(command.objectiveId());
    }
    if (done.knows(key)) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER, "The action has been done: " + command.actionId());
    }
    StepOrderRule.check(command.dueOn(), "/dueOn", on, "the plan");
    replace(key, action, plan);
  }

  void complete(
      CompleteAction command, Commitments plan, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanActionDone result =
        new AccountPlanActionDone(
            plan.head().planId(),
            plan.head().customerId(),
            command.actionId(),
            command.result(),
            on);
    String key = actionKey(command.actionId());
    if (RepeatRule.repeats(
        done.of(key),
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(result)),
        "The action has been done")) {
      return;
    }
    Trace before = planned.of(key);
    if (before == null) {
      throw new RefusedException(
          AccountPlanRefusal.ACTION_UNKNOWN, "No action of the plan is " + command.actionId());
    }
    plan.head().requireOpen(on);
    StepOrderRule.check(on, before.on(), "the action");
    apply(result);
  }

  void plan(PlanMeasure command, Commitments plan, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanMeasurePlanned measure =
        new AccountPlanMeasurePlanned(
            plan.head().planId(),
            plan.head().customerId(),
            command.measure(),
            command.details(),
            command.owner(),
            command.dueOn(),
            on);
    String key = measureKey(measure);
    if (planned.holds(
        key, Asked.of(traceOf(measure), command.occurredOn()).saying(facts.wordsOf(measure)))) {
      return;
    }
    if (command.dueOn() != null) {
      dates.requireWithinBounds(command.dueOn(), "/dueOn");
      StepOrderRule.check(command.dueOn(), "/dueOn", on, "the plan");
    }
    replace(key, measure, plan);
  }

  private void replace(String key, PlanContentEvent event, Commitments plan) {
    plan.head().requireOpen(event.occurredOn());
    Trace before = planned.of(key);
    StepOrderRule.check(
        event.occurredOn(), before == null ? null : before.on(), "what was planned before");
    apply(event);
  }

  void carryOut(
      CarryOutMeasure command, Commitments plan, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanMeasureDone measure =
        new AccountPlanMeasureDone(
            plan.head().planId(),
            plan.head().customerId(),
            command.measure(),
            command.result(),
            on);
    if (done.holds(
        keyOf(measure),
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(measure)))) {
      return;
    }
    plan.head().requireOpen(on);
    apply(measure);
  }

  @EventSourcingHandler
  void on(AccountPlanProgressRecorded event, @SequenceNumber long sequence) {
    done.keep(keyOf(event), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanActionPlanned event, @SequenceNumber long sequence) {
    planned.keep(actionKey(event.actionId()), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanActionDone event, @SequenceNumber long sequence) {
    done.keep(actionKey(event.actionId()), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanMeasurePlanned event, @SequenceNumber long sequence) {
    planned.keep(measureKey(event), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanMeasureDone event, @SequenceNumber long sequence) {
    done.keep(keyOf(event), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  private static String actionKey(String actionId) {
    return "action " + actionId;
  }

  private static String measureKey(AccountPlanMeasurePlanned event) {
    return "measure " + event.measure();
  }

  private static String keyOf(AccountPlanMeasureDone event) {
    return "measure " + event.measure() + " " + event.occurredOn();
  }

  private static String keyOf(AccountPlanProgressRecorded event) {
    return "progress " + event.objectiveId() + " " + event.occurredOn();
  }

  private static Trace traceOf(AccountPlanProgressRecorded event) {
    return Trace.of(event.occurredOn(), event.value());
  }

  private static Trace traceOf(AccountPlanActionPlanned event) {
    return Trace.of(event.occurredOn(), event.objectiveId(), event.dueOn());
  }

  private static Trace traceOf(AccountPlanMeasurePlanned event) {
    return Trace.of(event.occurredOn(), event.dueOn());
  }
}
