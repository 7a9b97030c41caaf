package io.perennial.platform.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The event log as readers see it, the same over every engine. Positions start at 0 or above; -1 is
 * before all.
 */
public interface EventLog {

  /** Position of the last committed event; -1 when there is none. */
  long head();

  /**
   * Hands over events in commit order, in big steps, from behind {@code after} up to and including
   * {@code upTo}.
   *
   * @param step gets each step, never empty; {@code false} stops the scan
   */
  void scan(long after, long upTo, int stepSize, Predicate<List<RecordedEvent>> step);

  /**
   * Reads events behind a position, up to the head and on as more are recorded.
   *
   * @param concerned whether events whose facts are of this class are wanted; the class of one that
   *     is none of ours is asked for as well
   */
  LogReading read(long after, Predicate<Class<?>> concerned);

  /**
   * The events of one stream from a sequence number on, in order, at most {@code limit}; empty when
   * the stream does not reach so far. Snapshots are not used.
   */
  List<RecordedEvent> stream(String streamId, long fromSequence, int limit);

  /**
   * Identifier of the event at a position, without looking at what it says; empty when the log has
   * none there.
   */
  Optional<String> eventIdAt(long position);

  /** The event of an identifier; empty when the log has none. */
  Optional<RecordedEvent> find(String eventId);

  /** Sequence number of the last event of a stream; empty when there is none. */
  OptionalLong lastSequence(String streamId);
}
