package io.perennial.command.accountplan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.PlanContentEvent;
import io.perennial.events.accountplan.RevenueFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What somebody approves when it approves a plan: vision, objectives and revenue. They change while
 * the plan is a draft, and whoever changes them does not approve it. A member of the plan: its
 * fields are part of the plan's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Commitments {
  private static final String VISION = "vision";
  private static final String REVENUE = "revenue";

  private @Nullable PlanHead head;
  private List<String> objectives = new ArrayList<>();
  private List<Asker> authors = new ArrayList<>();
  private Traces said = new Traces();
  private Traces dropped = new Traces();

  /** Nothing is planned. */
  public Commitments() {}

  PlanHead head() {
    return Objects.requireNonNull(head);
  }

  /** Refuses an objective that is not part of the plan. */
  void requireObjective(String objectiveId) {
    if (!objectives.contains(objectiveId)) {
      throw new RefusedException(
          AccountPlanRefusal.OBJECTIVE_UNKNOWN,
          "No objective of the plan is called " + objectiveId);
    }
  }

  /** When what is approved was changed last; absent when it is as it was drafted. */
  @Nullable LocalDate lastWrittenOn() {
    LocalDate set = said.lastOn();
    LocalDate gone = dropped.lastOn();
    return set == null || (gone != null && gone.isAfter(set)) ? gone : set;
  }

  /** Refuses an approval by somebody who has written part of what is approved. */
  void requireNotWrittenBy(Asker approver) {
    authors.forEach(
        author -> approver.requireOtherThan(author, "Who changes a draft does not approve it"));
  }

  @CommandHandler
  void handle(AmendVision command, MetaData metaData, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanVisionAmended amended =
        new AccountPlanVisionAmended(head().planId(), head().customerId(), command.vision(), on);
    say(VISION, amended, Trace.of(on), command.occurredOn(), metaData, facts);
  }

  @CommandHandler
  void handle(SetObjective command, MetaData metaData, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanObjectiveSet set =
        new AccountPlanObjectiveSet(
            head().planId(),
            head().customerId(),
            command.objectiveId(),
            command.objective().toObjective(),
            on);
    dates.requireWithinBounds(set.objective().dueOn(), "/objective/dueOn");
    say(keyOf(set.objectiveId()), set, traceOf(set), command.occurredOn(), metaData, facts);
  }

  @CommandHandler
  void handle(
      PlanRevenue command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanRevenuePlanned planned =
        new AccountPlanRevenuePlanned(
            head().planId(),
            head().customerId(),
            command.year().toFigures(currency, "/year"),
            quarters(command, currency),
            on);
    RevenueRule.check(planned);
    say(REVENUE, planned, traceOf(planned), command.occurredOn(), metaData, facts);
  }

  private static List<RevenueFigures> quarters(PlanRevenue command, ReportingCurrency currency) {
    return IntStream.range(0, command.quarters().size())
        .mapToObj(i -> command.quarters().get(i).toFigures(currency, "/quarters/" + i))
        .toList();
  }

  /** What is said is what holds from then on, unless it holds already. */
  private void say(
      String key,
      PlanContentEvent event,
      Trace trace,
      @Nullable LocalDate given,
      MetaData metaData,
      RecordedFacts facts) {
    boolean gone =
        event instanceof AccountPlanObjectiveSet set && !objectives.contains(set.objectiveId());
    if (!gone && said.holds(key, Asked.of(trace, given).saying(facts.wordsOf(event)))) {
      return;
    }
    head().requireDraft(event.occurredOn());
    StepOrderRule.check(event.occurredOn(), dateOf(said.of(key)), "what was planned before");
    StepOrderRule.check(event.occurredOn(), dateOf(dropped.of(key)), "the dropping");
    apply(event, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(DropObjective command, MetaData metaData, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanObjectiveDropped drop =
        new AccountPlanObjectiveDropped(
            head().planId(), head().customerId(), command.objectiveId(), command.reason(), on);
    if (!objectives.contains(command.objectiveId())
        && RepeatRule.repeats(
            dropped.of(keyOf(command.objectiveId())),
            Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(drop)),
            "The objective was dropped")) {
      return;
    }
    requireObjective(command.objectiveId());
    head().requireDraft(on);
    StepOrderRule.check(on, dateOf(said.of(keyOf(command.objectiveId()))), "the objective");
    apply(drop, Asker.carriedBy(metaData));
  }

  private static @Nullable LocalDate dateOf(@Nullable Trace trace) {
    return trace == null ? null : trace.on();
  }

  @EventSourcingHandler
  void on(AccountPlanDrafted event, @SequenceNumber long sequence) {
    head = new PlanHead(event.planId(), event.customerId(), event.occurredOn(), PlanStage.DRAFTED);
    for (int i = 1; i <= event.objectives().size(); i++) {
      objectives.add("objective-" + i);
    }
  }

  @EventSourcingHandler
  void on(AccountPlanSubmitted event) {
    head = head().at(PlanStage.SUBMITTED);
  }

  @EventSourcingHandler
  void on(AccountPlanSentBack event) {
    head = head().at(PlanStage.DRAFTED);
  }

  @EventSourcingHandler
  void on(AccountPlanApproved event) {
    head = head().at(PlanStage.APPROVED);
  }

  @EventSourcingHandler
  void on(AccountPlanClosed event) {
    head = head().at(PlanStage.CLOSED);
  }

  @EventSourcingHandler
  void on(AccountPlanVisionAmended event, MetaData metaData, @SequenceNumber long sequence) {
    keep(VISION, Trace.of(event.occurredOn()).recordedAs(sequence), metaData);
  }

  @EventSourcingHandler
  void on(AccountPlanObjectiveSet event, MetaData metaData, @SequenceNumber long sequence) {
    if (!objectives.contains(event.objectiveId())) {
      objectives.add(event.objectiveId());
    }
    keep(keyOf(event.objectiveId()), traceOf(event).recordedAs(sequence), metaData);
  }

  @EventSourcingHandler
  void on(AccountPlanObjectiveDropped event, MetaData metaData, @SequenceNumber long sequence) {
    objectives.remove(event.objectiveId());
    dropped.keep(keyOf(event.objectiveId()), Trace.of(event.occurredOn()).recordedAs(sequence));
    writtenBy(metaData);
  }

  @EventSourcingHandler
  void on(AccountPlanRevenuePlanned event, MetaData metaData, @SequenceNumber long sequence) {
    keep(REVENUE, traceOf(event).recordedAs(sequence), metaData);
  }

  private void keep(String key, Trace trace, MetaData metaData) {
    said.keep(key, trace);
    writtenBy(metaData);
  }

  private void writtenBy(MetaData metaData) {
    Asker author = Asker.of(metaData);
    if (!authors.contains(author)) {
      authors.add(author);
    }
  }

  private static String keyOf(String objectiveId) {
    return "objective " + objectiveId;
  }

  private static Trace traceOf(AccountPlanObjectiveSet event) {
    Objective objective = event.objective();
    return Trace.of(
        event.occurredOn(),
        objective.metric(),
        objective.unit(),
        objective.baseline(),
        objective.target(),
        objective.dueOn());
  }

  private static Trace traceOf(AccountPlanRevenuePlanned event) {
    List<@Nullable Object> parts = new ArrayList<>();
    addTo(parts, event.year());
    event.quarters().forEach(quarter -> addTo(parts, quarter));
    return Trace.of(event.occurredOn(), parts.toArray());
  }

  private static void addTo(List<@Nullable Object> parts, RevenueFigures figures) {
    parts.add(figures.sales());
    parts.add(figures.netIncome());
    parts.add(figures.margin());
    parts.add(figures.profit());
  }
}
