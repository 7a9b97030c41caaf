package io.perennial.query.salesmeeting;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import io.perennial.events.salesmeeting.MeetingDecision;
import io.perennial.events.salesmeeting.MeetingParticipant;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sales meeting.
 *
 * @param salesMeetingId the sales meeting
 * @param kind in the morning, in the evening, or of the week
 * @param heldOn business date
 * @param participants who took part
 * @param decisions what was decided
 * @param tasks who does what until when, and what has become of it
 */
public record SalesMeetingCard(
    @DataSubject(Subject.Kind.MATTER) String salesMeetingId,
    @Nullable SalesMeetingKind kind,
    @Nullable LocalDate heldOn,
    List<MeetingParticipant> participants,
    List<MeetingDecision> decisions,
    List<AgreedTask> tasks) {

  public SalesMeetingCard {
    participants = List.copyOf(participants);
    decisions = List.copyOf(decisions);
    tasks = List.copyOf(tasks);
  }

  /** The meeting of which nothing is known yet. */
  static SalesMeetingCard empty(String id) {
    return new SalesMeetingCard(id, null, null, List.of(), List.of(), List.of());
  }

  static SalesMeetingCard of(SalesMeetingHeld event) {
    return new SalesMeetingCard(
        event.salesMeetingId(),
        event.kind(),
        event.occurredOn(),
        event.participants(),
        event.decisions(),
        IntStream.rangeClosed(1, event.tasks().size())
            .mapToObj(number -> AgreedTask.of(number, event.tasks().get(number - 1)))
            .toList());
  }

  SalesMeetingCard with(SalesMeetingTaskDone event) {
    return new SalesMeetingCard(
        salesMeetingId,
        kind,
        heldOn,
        participants,
        decisions,
        tasks.stream().map(task -> task.with(event)).toList());
  }

  /** How many tasks are still to be done. */
  long openTasks() {
    return tasks.stream().filter(AgreedTask::isOpen).count();
  }

  /** The last day on which something is due. */
  @Nullable LocalDate lastDueOn() {
    return tasks.stream().map(AgreedTask::dueOn).max(LocalDate::compareTo).orElse(null);
  }
}
