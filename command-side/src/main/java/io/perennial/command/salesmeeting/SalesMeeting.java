package io.perennial.command.salesmeeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
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

/** A sales meeting that was held. */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class SalesMeeting {
  @AggregateIdentifier private String salesMeetingId;
  private @Nullable Trace held;

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
      throw new RefusedException(
          SalesMeetingRefusal.NOBODY_TOOK_PART, "The meeting does not say who took part");
    }
    for (MeetingTask task : event.tasks()) {
      dates.requireWithinBounds(task.dueOn());
      StepOrderRule.check(task.dueOn(), on, "the meeting");
    }
    apply(event);
  }

  @EventSourcingHandler
  void on(SalesMeetingHeld event, @SequenceNumber long sequence) {
    salesMeetingId = event.salesMeetingId();
    held = traceOf(event).recordedAs(sequence);
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
