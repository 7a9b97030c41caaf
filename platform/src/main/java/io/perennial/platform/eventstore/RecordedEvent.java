package io.perennial.platform.eventstore;

import io.perennial.events.LifecycleEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An event as it stands in the log.
 *
 * @param position place in the log, strictly growing in commit order; {@link #UNKNOWN_POSITION}
 *     where the engine does not tell it (streams of single aggregates)
 * @param eventId identifier of the event
 * @param streamId the aggregate
 * @param sequence number within the stream, from 0
 * @param recordedAt when it was recorded
 * @param metadata who asked for it, and why; keys of {@link
 *     io.perennial.events.metadata.EventMetadata}
 * @param fact what it says, or that it cannot be read
 */
public record RecordedEvent(
    long position,
    String eventId,
    String streamId,
    long sequence,
    Instant recordedAt,
    Map<String, String> metadata,
    Fact fact) {

  /** Stands for a position that the engine does not tell. */
  public static final long UNKNOWN_POSITION = -1;

  public RecordedEvent {
    metadata = Map.copyOf(metadata);
  }

  /** An event that can be read. */
  public RecordedEvent(
      long position,
      String eventId,
      String streamId,
      long sequence,
      Instant recordedAt,
      Map<String, String> metadata,
      LifecycleEvent event) {
    this(
        position,
        eventId,
        streamId,
        sequence,
        recordedAt,
        metadata,
        (Fact) new Fact.Readable(event));
  }

  /**
   * The fact.
   *
   * @throws UnreadableEventException when it cannot be read
   */
  public LifecycleEvent event() {
    return switch (fact) {
      case Fact.Readable readable -> readable.event();
      case Fact.Unreadable unreadable -> throw new UnreadableEventException(this, unreadable);
    };
  }

  /** The fact, where it can be read. */
  public Optional<LifecycleEvent> readable() {
    return fact instanceof Fact.Readable readable
        ? Optional.of(readable.event())
        : Optional.empty();
  }

  /** The customer that the event is about, also where the fact itself cannot be read. */
  public String customerId() {
    return fact.customerId();
  }

  /** Whether the event is of one of these classes; never so when its class is not known. */
  public boolean isOneOf(Set<Class<? extends LifecycleEvent>> types) {
    return switch (fact) {
      case Fact.Readable readable -> types.contains(readable.event().getClass());
      case Fact.Unreadable unreadable ->
          unreadable.type() != null && types.contains(unreadable.type());
    };
  }

  /** The short name of what has happened. */
  public String typeName() {
    return switch (fact) {
      case Fact.Readable readable -> readable.event().getClass().getSimpleName();
      case Fact.Unreadable unreadable ->
          unreadable.storedType().substring(unreadable.storedType().lastIndexOf('.') + 1);
    };
  }

  /** The same event at a place in the log that was found otherwise. */
  public RecordedEvent at(long known) {
    return new RecordedEvent(known, eventId, streamId, sequence, recordedAt, metadata, fact);
  }
}
