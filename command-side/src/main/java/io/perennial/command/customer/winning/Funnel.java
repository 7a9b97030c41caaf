package io.perennial.command.customer.winning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.DerivedAmountRule;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ProspectLost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The rounds in which a company is won, one at a time. A member of the customer: its fields are
 * part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Funnel {
  private static final String ENDED = "The round has ended";

  private @Nullable Round open;
  private @Nullable LocalDate lastEndOn;
  private BigDecimal deals = BigDecimal.ZERO;
  private Traces steps = new Traces();
  private Traces ends = new Traces();

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return steps.bytes() + ends.bytes();
  }

  /**
   * Takes the next step of a round, or the first of a new one.
   *
   * @param toBeWon whether there is anybody to be won
   * @param objections what the company has said against it, after which it may rest
   */
  public void record(
      RecordFunnelStep command,
      Supplier<ToBeWonRule> toBeWon,
      Objections objections,
      BusinessDates dates,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    FunnelStepRecorded recorded =
        new FunnelStepRecorded(
            command.customerId(),
            command.roundId(),
            command.step(),
            command.notes(),
            command.despiteRest(),
            on);
    if (RepeatRule.repeats(
        steps.of(key(recorded)),
        Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)),
        "The step " + command.step() + " has been taken")) {
      return;
    }
    if (ends.knows(command.roundId())) {
      throw new RefusedException(
          WinningRefusal.ROUND_ENDED, "Round " + command.roundId() + " has ended; begin another");
    }
    Round.checkStep(open, command.roundId(), command.step());
    if (open == null) {
      toBeWon.get().checkBeginning(on);
      StepOrderRule.check(on, lastEndOn, "the end of the round before");
    } else {
      toBeWon.get().checkTarget();
      StepOrderRule.check(on, open.on(), "the step before, " + open.step());
    }
    if (command.step() == FunnelStep.CALL) {
      objections.checkNextCall(on, command.despiteRest());
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(CloseDeal command, BusinessDates dates, ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    DealClosed closed =
        new DealClosed(
            command.customerId(),
            command.roundId(),
            currency.exact(command.amount(), "/amount"),
            on);
    if (RepeatRule.repeats(
        ends.of(command.roundId()), Asked.of(traceOf(closed), command.occurredOn()), ENDED)) {
      return;
    }
    Round round = Round.requireProposed(open, command.roundId());
    StepOrderRule.check(on, round.on(), "the proposal");
    DerivedAmountRule.checkSum(
        "The sum of the customer's deals", deals.add(closed.amount().amount()), "/amount");
    apply(closed);
  }

  @CommandHandler
  void handle(LoseProspect command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    FunnelStep lastStep = open == null ? FunnelStep.CALL : open.step();
    ProspectLost lost =
        new ProspectLost(
            command.customerId(),
            command.roundId(),
            lastStep,
            command.reason(),
            command.notes(),
            on);
    if (RepeatRule.repeats(
        ends.of(command.roundId()),
        Asked.of(traceOf(lost), command.occurredOn()).saying(facts.wordsOf(lost)),
        ENDED)) {
      return;
    }
    Round round = Round.require(open, command.roundId());
    StepOrderRule.check(on, round.on(), "the step before, " + round.step());
    apply(lost);
  }

  @EventSourcingHandler
  void on(FunnelStepRecorded event, @SequenceNumber long sequence) {
    open = new Round(event.roundId(), event.step(), event.occurredOn());
    steps.keep(key(event), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(DealClosed event, @SequenceNumber long sequence) {
    deals = deals.add(event.amount().amount());
    end(event.roundId(), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(ProspectLost event, @SequenceNumber long sequence) {
    end(event.roundId(), traceOf(event).recordedAs(sequence));
  }

  private void end(String roundId, Trace trace) {
    open = null;
    lastEndOn = trace.on();
    ends.keep(roundId, trace);
  }

  private static String key(FunnelStepRecorded event) {
    return event.roundId() + " " + event.step();
  }

  private static Trace traceOf(FunnelStepRecorded event) {
    return Trace.of(event.occurredOn(), event.step());
  }

  private static Trace traceOf(DealClosed event) {
    return Trace.of(event.occurredOn(), event.amount());
  }

  /** Without the last step, which is not what the caller states. */
  private static Trace traceOf(ProspectLost event) {
    return Trace.of(event.occurredOn(), event.reason());
  }
}
