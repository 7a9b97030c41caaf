package io.perennial.command.customer.defection;

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
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What the customer took elsewhere in part, and what was learned of its losses. A member of the
 * customer: its fields are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Defections {
  private static final int BYTES = 200;

  private List<PartialDefection> parts = new ArrayList<>();
  private FailureAnalyses analyses = new FailureAnalyses();

  /** None. */
  public Defections() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return (long) BYTES * parts.size() + analyses.bytes();
  }

  /**
   * Declares a part lost, unless just that has been declared.
   *
   * @param firstBoughtOn when the customer bought first; absent when it has not
   * @param lostOn when it was lost as a whole; absent when it is not
   */
  public void declare(
      DeclarePartialDefection command,
      LifecycleStage stage,
      @Nullable LocalDate firstBoughtOn,
      @Nullable LocalDate lostOn,
      BusinessDates dates,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    PartialDefectionDeclared declared =
        new PartialDefectionDeclared(
            command.customerId(),
            command.partialDefectionId(),
            command.productLine(),
            command.reason(),
            command.competitor(),
            command.rootCause(),
            command.learned(),
            command.correctiveAction(),
            command.actionOwner(),
            on);
    PartialDefection known = part(command.partialDefectionId());
    if (known != null) {
      if (!known
          .declared()
          .sameAs(
              Asked.of(traceOf(declared), command.occurredOn()).saying(facts.wordsOf(declared)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN,
            command.partialDefectionId() + " has been declared with other content");
      }
      return;
    }
    PartialDefectionRule.checkCustomer(on, stage, firstBoughtOn, lostOn);
    String productLine = PartialDefection.comparable(command.productLine());
    PartialDefectionRule.checkPart(
        on, parts.stream().filter(part -> part.isOf(productLine)).toList());
    apply(declared);
  }

  /**
   * Wins a part back, unless just that has been recorded.
   *
   * @param partialDefectionId the part
   * @param lostOn when the customer was lost as a whole; absent when it is not
   */
  public void winBack(
      WinBack command,
      String partialDefectionId,
      @Nullable LocalDate lostOn,
      BusinessDates dates,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    PartialDefectionEnded ended =
        new PartialDefectionEnded(
            command.customerId(),
            partialDefectionId,
            command.broughtAboutBy(),
            command.explanation(),
            on);
    PartialDefection part = require(partialDefectionId);
    if (RepeatRule.repeats(
        part.ended(),
        Asked.of(traceOf(ended), command.occurredOn()).saying(facts.wordsOf(ended)),
        "That part has been won back")) {
      return;
    }
    PartialDefectionRule.checkNotLost(on, lostOn);
    StepOrderRule.check(on, part.on(), "the partial defection");
    apply(ended);
  }

  /**
   * Records why a customer left, or says it anew.
   *
   * @param lostOn when it was last lost as a whole; absent when it never was
   */
  public void analyse(
      RecordFailureAnalysis command,
      @Nullable LocalDate lostOn,
      BusinessDates dates,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    String partialDefectionId = command.partialDefectionId();
    LocalDate analysed = partialDefectionId == null ? lostOn : require(partialDefectionId).on();
    analyses.record(command, on, analysed, dates, facts);
  }

  private @Nullable PartialDefection part(String partialDefectionId) {
    return parts.stream()
        .filter(part -> part.partialDefectionId().equals(partialDefectionId))
        .findFirst()
        .orElse(null);
  }

  private PartialDefection require(String partialDefectionId) {
    PartialDefection part = part(partialDefectionId);
    if (part == null) {
      throw new RefusedException(
          DefectionRefusal.PARTIAL_DEFECTION_UNKNOWN,
          "No partial defection is declared as " + partialDefectionId);
    }
    return part;
  }

  @EventSourcingHandler
  void on(PartialDefectionDeclared event, @SequenceNumber long sequence) {
    parts.add(
        new PartialDefection(
            event.partialDefectionId(),
            PartialDefection.comparable(event.productLine()),
            traceOf(event).recordedAs(sequence),
            null));
  }

  @EventSourcingHandler
  void on(PartialDefectionEnded event, @SequenceNumber long sequence) {
    Trace winBack = traceOf(event).recordedAs(sequence);
    parts.replaceAll(part ->
        part.partialDefectionId().equals(event.partialDefectionId())
            ? part.endedBy(winBack)
            : part);
  }

  @EventSourcingHandler
  void on(FailureAnalysisRecorded event, @SequenceNumber long sequence) {
    analyses.on(event, sequence);
  }

  @EventSourcingHandler
  void on(FailureAnalysisAmended event, @SequenceNumber long sequence) {
    analyses.on(event, sequence);
  }

  private static Trace traceOf(PartialDefectionDeclared event) {
    return Trace.of(event.occurredOn(), event.productLine(), event.reason(), event.competitor());
  }

  private static Trace traceOf(PartialDefectionEnded event) {
    return Trace.of(event.occurredOn(), event.broughtAboutBy());
  }
}
