package io.perennial.platform.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * A place in a log, told apart from the same place in another log and in a copy of this one that
 * was gone on with differently. Who keeps something made from the events keeps the mark of the last
 * of them, and finds out by it whether the log is still the one it was made from.
 *
 * @param log which log, the entry {@link LogHeader#LOG} of its header
 * @param position of the last event; -1 before all
 * @param eventId of that event; absent before all
 */
public record LogMark(String log, long position, @Nullable String eventId) {

  /** How a log stands to a mark. */
  public enum Standing {
    /** It is the log, and has the event. */
    SAME,
    /** It is the log, but ends before the event, or has another one there: an older copy. */
    OLDER,
    /** It is another log. */
    OTHER
  }

  /** The mark of the last event of a log. */
  public static LogMark head(String log, EventLog events) {
    long position = events.head();
    return at(log, events, position);
  }

  /** The mark of a position. */
  public static LogMark at(String log, EventLog events, long position) {
    return new LogMark(
        log, position, position < 0 ? null : events.eventIdAt(position).orElse(null));
  }

  /** How a log stands to this mark. */
  public Standing of(String otherLog, EventLog events) {
    if (!log.equals(otherLog)) {
      return Standing.OTHER;
    }
    boolean found =
        position < 0 || events.eventIdAt(position).map(id -> id.equals(eventId)).orElse(false);
    return found ? Standing.SAME : Standing.OLDER;
  }
}
