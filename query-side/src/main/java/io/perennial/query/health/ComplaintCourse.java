package io.perennial.query.health;

import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a complaint counts for health.
 *
 * @param complaintId the complaint
 * @param marks its facts, in order
 */
public record ComplaintCourse(String complaintId, List<Mark> marks) {

  private static final int LEAST_SEVERE = 4;

  /** What a fact of a complaint is. */
  public enum Kind {
    /** Recorded, or opened again. */
    OPENED,
    SEVERITY_CHANGED,
    /** A step was overdue. */
    ESCALATED,
    CLOSED
  }

  /**
   * A fact of a complaint.
   *
   * @param kind what it is
   * @param on business date
   * @param severity 1 (gravest) to 4, where it was said or changed
   * @param eventId the event
   */
  public record Mark(Kind kind, LocalDate on, @Nullable Integer severity, String eventId) {}

  /**
   * How it stood at the end of a day.
   *
   * @param open whether it was open
   * @param severity 1 (gravest) to 4
   * @param breached whether a step was overdue since it was opened
   * @param since when it was opened, or closed
   * @param eventIds the events that say so, the newest first
   */
  record State(
      boolean open, int severity, boolean breached, LocalDate since, List<String> eventIds) {}

  public ComplaintCourse {
    marks = List.copyOf(marks);
  }

  /** The complaints in the order of their identifiers, one of them with a fact more. */
  static List<ComplaintCourse> with(
      List<ComplaintCourse> complaints, String complaintId, Mark mark) {
    List<ComplaintCourse> all = new ArrayList<>(complaints);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).complaintId.equals(complaintId)) {
        all.set(i, new ComplaintCourse(complaintId, Dated.with(all.get(i).marks, mark, Mark::on)));
        return all;
      }
    }
    all.add(new ComplaintCourse(complaintId, List.of(mark)));
    all.sort(Comparator.comparing(ComplaintCourse::complaintId));
    return all;
  }

  /** How it stood at the end of a day; absent before it was recorded. */
  @Nullable State on(LocalDate day) {
    State state = null;
    int severity = LEAST_SEVERE;
    for (Mark mark : marks) {
      if (mark.on.isAfter(day)) {
        break;
      }
      severity = mark.severity == null ? severity : mark.severity;
      state = after(state, mark, severity);
    }
    return state;
  }

  private static @Nullable State after(@Nullable State before, Mark mark, int severity) {
    return switch (mark.kind) {
      case OPENED -> new State(true, severity, false, mark.on, List.of(mark.eventId));
      case CLOSED -> new State(false, severity, false, mark.on, List.of(mark.eventId));
      case SEVERITY_CHANGED ->
          before == null ? null : changed(before, severity, before.breached, mark);
      case ESCALATED -> before == null ? null : changed(before, severity, true, mark);
    };
  }

  private static State changed(State before, int severity, boolean breached, Mark mark) {
    List<String> events = new ArrayList<>();
    events.add(mark.eventId);
    events.addAll(before.eventIds);
    return new State(before.open, severity, breached, before.since, events);
  }
}
