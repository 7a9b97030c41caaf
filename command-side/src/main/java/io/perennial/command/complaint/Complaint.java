package io.perennial.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A complaint, as far as its judgement. What the customer said of it is not kept here. */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Complaint {
  @AggregateIdentifier private String complaintId;
  private String customerId;
  private @Nullable Trace recording;
  private @Nullable Boolean valid;
  private @Nullable Trace judgement;
  private @Nullable Trace closure;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  Complaint() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      RecordComplaint command,
      BusinessDates dates,
      CustomerDirectory customers,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ComplaintRecorded recorded =
        new ComplaintRecorded(
            command.complaintId(),
            command.customerId(),
            command.category(),
            command.severity(),
            command.channel(),
            command.subject(),
            command.requested(),
            on);
    if (recording != null) {
      if (!recording.sameAs(
          Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN,
            "Another complaint has been recorded as " + command.complaintId());
      }
      return;
    }
    if (!customers.exists(command.customerId())) {
      throw new RefusedException(
          CommonRefusal.CUSTOMER_UNKNOWN, "There is no customer " + command.customerId());
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(JudgeComplaint command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ComplaintJudged judged =
        new ComplaintJudged(complaintId, customerId, command.valid(), command.reasons(), on);
    if (valid != null && !valid.equals(command.valid())) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER, "The complaint has been judged otherwise already");
    }
    if (RepeatRule.repeats(
        judgement,
        Asked.of(traceOf(judged), command.occurredOn()).saying(facts.wordsOf(judged)),
        "The complaint has been judged")) {
      return;
    }
    ReasonsRule.check(command);
    StepOrderRule.check(on, dateOf(recording), "the complaint");
    apply(judged);
  }

  @CommandHandler
  void handle(CloseComplaintAsUnfounded command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        closure, Asked.of(Trace.of(on), command.occurredOn()), "The complaint has been closed")) {
      return;
    }
    if (!Boolean.FALSE.equals(valid)) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER, "The complaint has not been judged unfounded");
    }
    StepOrderRule.check(on, dateOf(judgement), "the judgement");
    apply(new ComplaintClosedAsUnfounded(complaintId, customerId, on));
  }

  @EventSourcingHandler
  void on(ComplaintRecorded event, @SequenceNumber long sequence) {
    complaintId = event.complaintId();
    customerId = event.customerId();
    recording = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(ComplaintJudged event, @SequenceNumber long sequence) {
    valid = event.valid();
    judgement = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(ComplaintClosedAsUnfounded event, @SequenceNumber long sequence) {
    closure = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  private static Trace traceOf(ComplaintRecorded event) {
    return Trace.of(
        event.occurredOn(),
        event.customerId(),
        event.category(),
        event.severity(),
        event.channel());
  }

  private static Trace traceOf(ComplaintJudged event) {
    return Trace.of(event.occurredOn(), event.valid());
  }

  private static @Nullable LocalDate dateOf(@Nullable Trace step) {
    return step == null ? null : step.on();
  }
}
