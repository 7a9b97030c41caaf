package io.perennial.command.tieringrun;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.platform.tier.TieringPolicy;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A tiering run: started, previewed part by part, then applied and finished, or abandoned. A step
 * that has been taken is quiet when it comes again; one whose turn has not come, or has gone, is
 * refused. What the service adds has the date of the step that it answers.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class TieringRun {
  @AggregateIdentifier private String runId;
  private @Nullable Trace start;
  private LocalDate startedOn;
  private int parts;
  private int moves;
  private boolean previewed;
  private @Nullable Trace application;
  private @Nullable Trace abandonment;
  private boolean finished;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  TieringRun() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StartTieringRun command, BusinessDates dates, TieringPolicy policy) {
    LocalDate on = dates.resolve(command.occurredOn());
    LocalDate asOf = command.asOf() == null ? on : command.asOf();
    TieringRunStarted started =
        new TieringRunStarted(command.runId(), policy.windowFrom(asOf), asOf, policy.cuts(), on);
    if (start != null) {
      if (!start.sameAs(Asked.of(traceOf(started), command.occurredOn()))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN, "Another tiering run has been started as " + command.runId());
      }
      return;
    }
    dates.requireFact(asOf, "/asOf");
    apply(started);
  }

  @CommandHandler
  void handle(PreviewTierMoves command) {
    if (command.part() <= parts) {
      return;
    }
    requireNotAbandoned();
    if (command.part() != parts + 1 || previewed) {
      throw outOfOrder("The next part is not number " + command.part());
    }
    apply(new TierMovesPreviewed(runId, command.part(), command.moves(), startedOn));
  }

  @CommandHandler
  void handle(ConcludePreview command) {
    if (previewed) {
      return;
    }
    requireNotAbandoned();
    apply(
        new TieringRunPreviewed(
            runId,
            command.ranked(),
            moves,
            command.unreadable(),
            command.netSales(),
            command.tiers(),
            startedOn));
  }

  @CommandHandler
  void handle(ApplyTieringRun command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        application, Asked.of(Trace.of(on), command.occurredOn()), "The run has been applied")) {
      return;
    }
    requireNotAbandoned();
    if (!previewed) {
      throw outOfOrder("The preview is not complete");
    }
    StepOrderRule.check(on, startedOn, "the start");
    apply(new TieringRunApplied(runId, on));
  }

  @CommandHandler
  void handle(AbandonTieringRun command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        abandonment, Asked.of(Trace.of(on), command.occurredOn()), "The run has been abandoned")) {
      return;
    }
    if (application != null) {
      throw outOfOrder("The run has been applied");
    }
    StepOrderRule.check(on, startedOn, "the start");
    apply(new TieringRunAbandoned(runId, on));
  }

  @CommandHandler
  void handle(FinishTieringRun command) {
    if (finished) {
      return;
    }
    if (application == null) {
      throw outOfOrder("The run has not been applied");
    }
    apply(new TieringRunFinished(runId, command.moved(), command.passedOver(), application.on()));
  }

  @EventSourcingHandler
  void on(TieringRunStarted event, @SequenceNumber long sequence) {
    runId = event.runId();
    start = traceOf(event).recordedAs(sequence);
    startedOn = event.occurredOn();
  }

  @EventSourcingHandler
  void on(TierMovesPreviewed event) {
    parts = event.part();
    moves += event.moves().size();
  }

  @EventSourcingHandler
  void on(TieringRunPreviewed event) {
    previewed = true;
  }

  @EventSourcingHandler
  void on(TieringRunApplied event, @SequenceNumber long sequence) {
    application = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(TieringRunAbandoned event, @SequenceNumber long sequence) {
    abandonment = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(TieringRunFinished event) {
    finished = true;
  }

  private void requireNotAbandoned() {
    if (abandonment != null) {
      throw outOfOrder("The run has been abandoned");
    }
  }

  private static RefusedException outOfOrder(String detail) {
    return new RefusedException(CommonRefusal.STEP_OUT_OF_ORDER, detail);
  }

  /** A window that ends with the day of the run need not have been asked for. */
  private static Trace traceOf(TieringRunStarted event) {
    return Trace.of(
        event.occurredOn(), event.windowTo().equals(event.occurredOn()) ? null : event.windowTo());
  }
}
