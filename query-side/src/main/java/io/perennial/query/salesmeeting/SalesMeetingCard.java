package io.perennial.query.salesmeeting;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import io.perennial.events.salesmeeting.MeetingDecision;
import io.perennial.events.salesmeeting.MeetingParticipant;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales meeting.
 *
 * @param salesMeetingId the sales meeting
 * @param kind in the morning, in the evening, or of the week
 * @param heldOn business date
 * @param participants who took part
 * @param decisions what was decided
 * @param tasks who does what until when
 */
public record SalesMeetingCard(
    @DataSubject(Subject.Kind.MATTER) String salesMeetingId,
    @Nullable SalesMeetingKind kind,
    @Nullable LocalDate heldOn,
    List<MeetingParticipant> participants,
    List<MeetingDecision> decisions,
    List<MeetingTask> tasks) {

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
        event.tasks());
  }

  /** The last day on which something is due. */
  @Nullable LocalDate lastDueOn() {
    return tasks.stream().map(MeetingTask::dueOn).max(LocalDate::compareTo).orElse(null);
  }
}
