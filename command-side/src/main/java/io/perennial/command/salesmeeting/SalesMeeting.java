package io.perennial.command.salesmeeting;

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
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A sales meeting that was held, and what has become of its tasks. */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class SalesMeeting {
  @AggregateIdentifier private String salesMeetingId;
  private @Nullable Trace held;
  private int tasks;

  /** By the number of the task. */
  private final Traces done = new Traces();

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  SalesMeeting() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(HoldSalesMeeting command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    SalesMeetingHeld event =
        new SalesMeetingHeld(
            command.salesMeetingId(),
            command.kind(),
            command.participants().stream().map(MeetingParticipantEntry::toParticipant).toList(),
            command.decisions().stream().map(MeetingDecisionEntry::toDecision).toList(),
            command.tasks().stream().map(MeetingTaskEntry::toTask).toList(),
            on);
    if (held != null) {
      if (!held.sameAs(
          Asked.of(traceOf(event), command.occurredOn()).saying(facts.wordsOf(event)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN, "Another meeting was held as " + command.salesMeetingId());
      }
      return;
    }
    if (event.participants().isEmpty()) {
      throw RefusedException.at(
          "/participants",
          SalesMeetingRefusal.NOBODY_TOOK_PART,
          "The meeting does not say who took part");
    }
    for (int i = 0; i < event.tasks().size(); i++) {
      LocalDate dueOn = event.tasks().get(i).dueOn();
      String pointer = "/tasks/" + i + "/dueOn";
      dates.requireWithinBounds(dueOn, pointer);
      StepOrderRule.check(dueOn, pointer, on, "the meeting");
    }
    apply(event);
  }

  @CommandHandler
  void handle(CompleteMeetingTask command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    SalesMeetingTaskDone event =
        new SalesMeetingTaskDone(
            salesMeetingId, command.taskNumber(), command.doneBy(), command.result(), on);
    if (RepeatRule.repeats(
        done.of(key(event)),
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(event)),
        "The task has been done")) {
      return;
    }
    if (command.taskNumber() > tasks) {
      throw new RefusedException(
          SalesMeetingRefusal.TASK_UNKNOWN,
          "No task of the meeting is number " + command.taskNumber() + " of " + tasks);
    }
    StepOrderRule.check(on, held == null ? null : held.on(), "the meeting");
    apply(event);
  }

  @EventSourcingHandler
  void on(SalesMeetingHeld event, @SequenceNumber long sequence) {
    salesMeetingId = event.salesMeetingId();
    held = traceOf(event).recordedAs(sequence);
    tasks = event.tasks().size();
  }

  @EventSourcingHandler
  void on(SalesMeetingTaskDone event, @SequenceNumber long sequence) {
    done.keep(key(event), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  private static String key(SalesMeetingTaskDone event) {
    return Integer.toString(event.taskNumber());
  }

  /** The numbers of entries keep the words of one list from being taken for those of another. */
  private static Trace traceOf(SalesMeetingHeld event) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(event.kind());
    parts.add(event.participants().size());
    parts.add(event.decisions().size());
    event.tasks().forEach(task -> parts.add(task.dueOn()));
    return Trace.of(event.occurredOn(), parts.toArray());
  }
}
