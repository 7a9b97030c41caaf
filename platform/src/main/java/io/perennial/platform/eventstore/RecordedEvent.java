package io.perennial.platform.eventstore;

import io.perennial.events.LifecycleEvent;
import java.time.Instant;
import java.util.Map;

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
 * @param event the fact
 */
public record RecordedEvent(
    long position,
    String eventId,
    String streamId,
    long sequence,
    Instant recordedAt,
    Map<String, String> metadata,
    LifecycleEvent event) {

  /** Stands for a position that the engine does not tell. */
  public static final long UNKNOWN_POSITION = -1;

  public RecordedEvent {
    metadata = Map.copyOf(metadata);
  }
}
