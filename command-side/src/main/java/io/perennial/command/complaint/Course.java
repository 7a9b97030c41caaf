package io.perennial.command.complaint;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a complaint that have been taken, and which may be taken next. A member of the
 * complaint: its fields are part of the complaint's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
final class Course {
  private ComplaintStage stage = ComplaintStage.RECORDED;
  private boolean waiting;
  private ComplaintStep lastStep = ComplaintStep.RECORD;
  private @Nullable LocalDate lastStepOn;
  private Map<ComplaintStep, Trace> taken = new EnumMap<>(ComplaintStep.class);
  private int roundBegan;
  private @Nullable Boolean valid;
  private @Nullable Instant closingRecordedAt;

  /** Whether it has been judged, and not so. */
  boolean isJudgedOtherwise(boolean asked) {
    return stage != ComplaintStage.RECORDED && valid != null && valid != asked;
  }

  /** When the last closing was recorded; absent before the first one. */
  @Nullable Instant closingRecordedAt() {
    return closingRecordedAt;
  }

  boolean isWaiting() {
    return waiting;
  }

  /** The trace of a step taken last; absent when it was never taken. */
  @Nullable Trace last(ComplaintStep step) {
    return taken.get(step);
  }

  /**
   * Whether a step is to be taken now; not when just this has been done.
   *
   * @throws RefusedException when it was done with other content, or its turn has not come
   */
  boolean takes(ComplaintStep step, Asked asked) {
    Trace last = taken.get(step);
    boolean onceForAll = step == ComplaintStep.ACKNOWLEDGE && last != null;
    if (last != null && (onceForAll || !step.mayFollow(stage, waiting))) {
      boolean stands = onceForAll || last.sequence() >= roundBegan;
      if (last.sameAs(asked)
          || (stands && RepeatRule.repeats(last, asked, "There was " + step.words()))) {
        return false;
      }
    }
    check(step, asked.trace().on());
    return true;
  }

  /**
   * Refuses a step whose turn has not come, or that is dated before the one that it answers.
   *
   * @param on date of the step
   */
  void check(ComplaintStep step, LocalDate on) {
    if (!step.mayFollow(stage, waiting)) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER,
          "It is not the turn of "
              + step.words()
              + ": the complaint "
              + stage.words()
              + (waiting ? ", and we wait for the customer" : ""));
    }
    switch (step) {
      case ACKNOWLEDGE -> notBefore(on, ComplaintStep.RECORD);
      case CHANGE_SEVERITY -> {
        notBefore(on, ComplaintStep.RECORD);
        notBefore(on, ComplaintStep.CHANGE_SEVERITY);
      }
      case ASSIGN -> {
        notBefore(on, ComplaintStep.JUDGE);
        notBefore(on, ComplaintStep.ASSIGN);
        notBefore(on, ComplaintStep.REOPEN);
      }
      default -> StepOrderRule.check(on, lastStepOn, lastStep.words());
    }
  }

  private void notBefore(LocalDate on, ComplaintStep answered) {
    Trace trace = taken.get(answered);
    StepOrderRule.check(on, trace == null ? null : trace.on(), answered.words());
  }

  @EventSourcingHandler
  void on(ComplaintRecorded event, @SequenceNumber long sequence) {
    took(ComplaintStep.RECORD, ComplaintStage.RECORDED, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintAcknowledged event, @SequenceNumber long sequence) {
    noted(ComplaintStep.ACKNOWLEDGE, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintJudged event, @SequenceNumber long sequence) {
    valid = event.valid();
    took(
        ComplaintStep.JUDGE,
        event.valid() ? ComplaintStage.VALID : ComplaintStage.NOT_VALID,
        trace(event, sequence));
  }

  @EventSourcingHandler
  void on(
      ComplaintClosedAsUnfounded event,
      @Timestamp Instant recordedAt,
      @SequenceNumber long sequence) {
    closingRecordedAt = recordedAt;
    took(
        ComplaintStep.CLOSE_AS_UNFOUNDED,
        ComplaintStage.CLOSED_AS_UNFOUNDED,
        trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintAssigned event, @SequenceNumber long sequence) {
    if (stage == ComplaintStage.VALID) {
      took(ComplaintStep.ASSIGN, ComplaintStage.ASSIGNED, trace(event, sequence));
    } else {
      noted(ComplaintStep.ASSIGN, trace(event, sequence));
    }
  }

  @EventSourcingHandler
  void on(ComplaintCauseAnalysed event, @SequenceNumber long sequence) {
    took(ComplaintStep.ANALYSE_CAUSE, ComplaintStage.ANALYSED, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintSolutionProposed event, @SequenceNumber long sequence) {
    took(ComplaintStep.PROPOSE, ComplaintStage.PROPOSED, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintSolutionAccepted event, @SequenceNumber long sequence) {
    took(ComplaintStep.ACCEPT, ComplaintStage.ACCEPTED, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintSolutionDeclined event, @SequenceNumber long sequence) {
    took(ComplaintStep.DECLINE, ComplaintStage.DECLINED, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintSolutionCarriedOut event, @SequenceNumber long sequence) {
    took(ComplaintStep.CARRY_OUT, ComplaintStage.CARRIED_OUT, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintEvaluated event, @Timestamp Instant recordedAt, @SequenceNumber long sequence) {
    closingRecordedAt = recordedAt;
    took(ComplaintStep.EVALUATE, ComplaintStage.CLOSED, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintReopened event, @SequenceNumber long sequence) {
    took(
        ComplaintStep.REOPEN,
        stage == ComplaintStage.CLOSED_AS_UNFOUNDED
            ? ComplaintStage.RECORDED
            : ComplaintStage.ASSIGNED,
        trace(event, sequence));
    roundBegan = trace(event, sequence).sequence();
  }

  @EventSourcingHandler
  void on(ComplaintSeverityChanged event, @SequenceNumber long sequence) {
    noted(ComplaintStep.CHANGE_SEVERITY, trace(event, sequence));
  }

  @EventSourcingHandler
  void on(ComplaintWaitBegan event, @SequenceNumber long sequence) {
    took(ComplaintStep.WAIT, stage, trace(event, sequence));
    waiting = true;
  }

  @EventSourcingHandler
  void on(ComplaintWaitEnded event, @SequenceNumber long sequence) {
    took(ComplaintStep.RESUME, stage, trace(event, sequence));
    waiting = false;
  }

  /** A step has been taken that others do not wait for. */
  private void noted(ComplaintStep step, Trace trace) {
    taken.put(step, trace);
  }

  /** A step has been taken, which brings the complaint to a stage. */
  private void took(ComplaintStep step, ComplaintStage next, Trace trace) {
    taken.put(step, trace);
    stage = next;
    lastStep = step;
    lastStepOn = trace.on();
  }

  private static Trace trace(ComplaintEvent event, long sequence) {
    return ComplaintTraces.traceOf(event).recordedAs(sequence);
  }
}
