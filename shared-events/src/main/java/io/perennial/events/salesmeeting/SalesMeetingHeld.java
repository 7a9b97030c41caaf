package io.perennial.events.salesmeeting;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A sales meeting has been held.
 *
 * @param salesMeetingId the sales meeting
 * @param kind in the morning, in the evening, or of the week
 * @param participants who took part
 * @param decisions what was decided
 * @param tasks who does what until when
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record SalesMeetingHeld(
    @DataSubject(Subject.Kind.MATTER) String salesMeetingId,
    SalesMeetingKind kind,
    List<MeetingParticipant> participants,
    List<MeetingDecision> decisions,
    List<MeetingTask> tasks,
    LocalDate occurredOn)
    implements SalesMeetingEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public SalesMeetingHeld {
    participants = participants == null ? List.of() : List.copyOf(participants);
    decisions = decisions == null ? List.of() : List.copyOf(decisions);
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
  }
}
