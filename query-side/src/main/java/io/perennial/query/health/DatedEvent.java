package io.perennial.query.health;

import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That something has happened, and the event that says so.
 *
 * @param on business date
 * @param eventId the event
 */
public record DatedEvent(LocalDate on, String eventId) {

  /** The list with one more, in its place. */
  static List<DatedEvent> with(List<DatedEvent> events, LocalDate on, String eventId) {
    return Dated.with(events, new DatedEvent(on, eventId), DatedEvent::on);
  }

  /** The last one until the end of a day; absent when there is none. */
  static @Nullable DatedEvent last(List<DatedEvent> events, LocalDate on) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (!events.get(i).on.isAfter(on)) {
        return events.get(i);
      }
    }
    return null;
  }
}
