package io.perennial.command.customer.defection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was learned of each loss. Its fields are part of the customer's snapshot. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class FailureAnalyses {
  private Traces analyses = new Traces();

  /** The last loss of the whole customer that was analysed. */
  private @Nullable LocalDate lastLostOn;

  /** None. */
  public FailureAnalyses() {}

  long bytes() {
    return analyses.bytes();
  }

  /**
   * Records it, or amends what was recorded of the same loss.
   *
   * @param on date of the analysis
   * @param lostOn when what is analysed was lost; absent when nothing was
   */
  void record(
      RecordFailureAnalysis command,
      LocalDate on,
      @Nullable LocalDate lostOn,
      BusinessDates dates,
      RecordedFacts facts) {
    LocalDate analysed = lostOn == null ? lastLostOn : lostOn;
    if (analysed == null) {
      throw new RefusedException(
          DefectionRefusal.NOT_LOST,
          "The customer has not been lost, so there is nothing to learn");
    }
    FailureAnalysisRecorded recorded =
        new FailureAnalysisRecorded(
            command.customerId(),
            command.partialDefectionId(),
            analysed,
            command.rootCause(),
            command.learned(),
            command.correctiveAction(),
            command.actionOwner(),
            command.dueOn(),
            on);
    Trace before = analyses.of(keyOf(recorded));
    if (before != null
        && before.sameAs(
            Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
      return;
    }
    StepOrderRule.check(on, analysed, "the loss");
    StepOrderRule.check(on, before == null ? null : before.on(), "the analysis before");
    if (command.dueOn() != null) {
      dates.requireWithinBounds(command.dueOn(), "/dueOn");
      StepOrderRule.check(command.dueOn(), "/dueOn", on, "the analysis");
    }
    apply(before == null ? recorded : amended(recorded));
  }

  void on(FailureAnalysisRecorded event, long sequence) {
    if (event.partialDefectionId() == null) {
      lastLostOn = event.lostOn();
    }
    analyses.keep(keyOf(event), traceOf(event).recordedAs(sequence));
  }

  void on(FailureAnalysisAmended event, long sequence) {
    on(asRecorded(event), sequence);
  }

  private static String keyOf(FailureAnalysisRecorded event) {
    String part = event.partialDefectionId();
    return part == null ? "whole " + event.lostOn() : "part " + part;
  }

  private static Trace traceOf(FailureAnalysisRecorded event) {
    return Trace.of(event.occurredOn(), event.dueOn());
  }

  private static FailureAnalysisAmended amended(FailureAnalysisRecorded event) {
    return new FailureAnalysisAmended(
        event.customerId(),
        event.partialDefectionId(),
        event.lostOn(),
        event.rootCause(),
        event.learned(),
        event.correctiveAction(),
        event.actionOwner(),
        event.dueOn(),
        event.occurredOn());
  }

  private static FailureAnalysisRecorded asRecorded(FailureAnalysisAmended event) {
    return new FailureAnalysisRecorded(
        event.customerId(),
        event.partialDefectionId(),
        event.lostOn(),
        event.rootCause(),
        event.learned(),
        event.correctiveAction(),
        event.actionOwner(),
        event.dueOn(),
        event.occurredOn());
  }
}
