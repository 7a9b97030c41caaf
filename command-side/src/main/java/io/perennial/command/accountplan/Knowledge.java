package io.perennial.command.accountplan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.ComparableText;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanCompetitorAssessed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.AccountPlanPositionStated;
import io.perennial.events.accountplan.AccountPlanStakeholderMapped;
import io.perennial.events.accountplan.AccountPlanSwotStated;
import io.perennial.events.accountplan.OwnPosition;
import io.perennial.events.accountplan.PlanKnowledgeEvent;
import io.perennial.events.accountplan.Swot;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the account, and of where we stand with it: it grows as long as the plan is
 * open. A member of the plan: its fields are part of the plan's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Knowledge {
  private static final String POSITION = "position";
  private static final String SWOT = "swot";

  private @Nullable PlanHead head;
  private Traces intelligence = new Traces();
  private Traces said = new Traces();

  /** Nothing is known. */
  public Knowledge() {}

  private PlanHead head() {
    return Objects.requireNonNull(head);
  }

  /** What is found out is a fact: it may be told late, and stands. */
  @CommandHandler
  void handle(
      RecordIntelligence command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    AccountPlanIntelligenceRecorded recorded =
        new AccountPlanIntelligenceRecorded(
            head().planId(),
            head().customerId(),
            command.intelligenceId(),
            command.level(),
            command.area(),
            command.content(),
            command.source(),
            currency.exactOrNull(command.cost(), "/cost"),
            dates.resolve(command.occurredOn()));
    if (intelligence.repeats(
        command.intelligenceId(),
        Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
      return;
    }
    head().requireOpen();
    apply(recorded);
  }

  @CommandHandler
  void handle(StatePosition command, BusinessDates dates, RecordedFacts facts) {
    AccountPlanPositionStated stated =
        new AccountPlanPositionStated(
            head().planId(),
            head().customerId(),
            new OwnPosition(
                command.relationship(),
                command.resources(),
                command.strategy(),
                command.strengthsAndWeaknesses(),
                command.customersView(),
                command.phase()),
            dates.resolve(command.occurredOn()));
    say(POSITION, stated, traceOf(stated), command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(StateSwot command, BusinessDates dates, RecordedFacts facts) {
    AccountPlanSwotStated stated =
        new AccountPlanSwotStated(
            head().planId(),
            head().customerId(),
            new Swot(
                command.strengths(),
                command.weaknesses(),
                command.opportunities(),
                command.threats()),
            dates.resolve(command.occurredOn()));
    say(SWOT, stated, Trace.of(stated.occurredOn()), command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(AssessCompetitor command, BusinessDates dates, RecordedFacts facts) {
    AccountPlanCompetitorAssessed assessed =
        new AccountPlanCompetitorAssessed(
            head().planId(),
            head().customerId(),
            command.competitor(),
            command.strengths(),
            command.weaknesses(),
            command.answer(),
            dates.resolve(command.occurredOn()));
    say(keyOf(assessed), assessed, traceOf(assessed), command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(MapStakeholder command, BusinessDates dates, RecordedFacts facts) {
    AccountPlanStakeholderMapped mapped =
        new AccountPlanStakeholderMapped(
            head().planId(),
            head().customerId(),
            command.personId(),
            command.role(),
            command.attitude(),
            command.approach(),
            command.owner(),
            dates.resolve(command.occurredOn()));
    say(keyOf(mapped), mapped, traceOf(mapped), command.occurredOn(), facts);
  }

  /** What is said is what holds from then on, unless it holds already. */
  private void say(
      String key,
      PlanKnowledgeEvent event,
      Trace trace,
      @Nullable LocalDate given,
      RecordedFacts facts) {
    if (said.holds(key, Asked.of(trace, given).saying(facts.wordsOf(event)))) {
      return;
    }
    head().requireOpen();
    Trace before = said.of(key);
    StepOrderRule.check(
        event.occurredOn(), before == null ? null : before.on(), "what was said before");
    apply(event);
  }

  @EventSourcingHandler
  void on(AccountPlanDrafted event) {
    head = new PlanHead(event.planId(), event.customerId(), event.occurredOn(), PlanStage.DRAFTED);
  }

  @EventSourcingHandler
  void on(AccountPlanClosed event) {
    head = head().at(PlanStage.CLOSED);
  }

  @EventSourcingHandler
  void on(AccountPlanIntelligenceRecorded event, @SequenceNumber long sequence) {
    intelligence.keep(event.intelligenceId(), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanPositionStated event, @SequenceNumber long sequence) {
    said.keep(POSITION, traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanSwotStated event, @SequenceNumber long sequence) {
    said.keep(SWOT, Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanCompetitorAssessed event, @SequenceNumber long sequence) {
    said.keep(keyOf(event), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanStakeholderMapped event, @SequenceNumber long sequence) {
    said.keep(keyOf(event), traceOf(event).recordedAs(sequence));
  }

  private static String keyOf(AccountPlanCompetitorAssessed event) {
    return "competitor " + ComparableText.word(event.competitor());
  }

  private static String keyOf(AccountPlanStakeholderMapped event) {
    return "person " + event.personId();
  }

  private static Trace traceOf(AccountPlanIntelligenceRecorded event) {
    return Trace.of(event.occurredOn(), event.level(), event.area(), event.cost());
  }

  private static Trace traceOf(AccountPlanPositionStated event) {
    return Trace.of(event.occurredOn(), event.position().phase());
  }

  private static Trace traceOf(AccountPlanCompetitorAssessed event) {
    return Trace.of(event.occurredOn(), ComparableText.word(event.competitor()));
  }

  private static Trace traceOf(AccountPlanStakeholderMapped event) {
    return Trace.of(event.occurredOn(), event.role(), event.attitude());
  }
}
