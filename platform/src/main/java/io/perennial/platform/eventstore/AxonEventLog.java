package io.perennial.platform.eventstore;

import io.perennial.events.LifecycleEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the log through Axon's event store, whatever its engine. */
public final class AxonEventLog implements EventLog {

  private static final int WAIT_SECONDS = 10;

  private final Supplier<EventStore> stores;
  private final PositionTokens tokens;

  /**
   * A log over an event store.
   *
   * @param stores gives the event store, asked when it is first needed
   * @param tokens makes the engine's own tracking token of a position
   */
  public AxonEventLog(Supplier<EventStore> stores, PositionTokens tokens) {
    this.stores = stores;
    this.tokens = tokens;
  }

  @Override
  public long head() {
    TrackingToken head = stores.get().createHeadToken();
    return head == null ? -1 : head.position().orElse(-1);
  }

  @Override
  public void scan(long after, long upTo, int stepSize, Predicate<List<RecordedEvent>> step) {
    if (after >= upTo) {
      return;
    }
    List<RecordedEvent> events = new ArrayList<>(stepSize);
    try (BlockingStream<TrackedEventMessage<?>> stream =
        stores.get().openStream(tokens.after(after))) {
      long position = after;
      boolean wanted = true;
      while (wanted && position < upTo) {
        if (!stream.hasNextAvailable(WAIT_SECONDS, TimeUnit.SECONDS)) {
          throw new EventLogUnavailableException(
              "The event store did not deliver events that it has committed");
        }
        TrackedEventMessage<?> message = stream.nextAvailable();
        position = positionOf(message);
        if (position <= upTo && isFact(message)) {
          events.add(recorded(position, message));
        }
        if (!events.isEmpty() && (events.size() == stepSize || position >= upTo)) {
          wanted = step.test(List.copyOf(events));
          events.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventLogUnavailableException("Interrupted while reading the event log", e);
    }
  }

  /** The header of the log may stand among the events. */
  private static boolean isFact(TrackedEventMessage<?> message) {
    return !LogHeaderEntry.class.equals(message.getPayloadType());
  }

  @Override
  public Optional<String> eventIdAt(long position) {
    if (position < 0 || position > head()) {
      return Optional.empty();
    }
    try (BlockingStream<TrackedEventMessage<?>> stream =
        stores.get().openStream(tokens.after(position - 1))) {
      if (!stream.hasNextAvailable(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new EventLogUnavailableException(
            "The event store did not deliver events that it has committed");
      }
      TrackedEventMessage<?> message = stream.nextAvailable();
      return positionOf(message) == position
          ? Optional.of(message.getIdentifier())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventLogUnavailableException("Interrupted while reading the event log", e);
    }
  }

  @Override
  public List<RecordedEvent> stream(String streamId, long fromSequence, int limit) {
    List<RecordedEvent> events = new ArrayList<>();
    DomainEventStream stream = stores.get().readEvents(streamId, fromSequence);
    while (events.size() < limit && stream.hasNext()) {
      events.add(recorded(RecordedEvent.UNKNOWN_POSITION, stream.next()));
    }
    return events;
  }

  @Override
  public OptionalLong lastSequence(String streamId) {
    return stores
        .get()
        .lastSequenceNumberFor(streamId)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** The event of a message as it stands in the log. */
  public static RecordedEvent recorded(TrackedEventMessage<?> message) {
    return recorded(positionOf(message), message);
  }

  private static long positionOf(TrackedEventMessage<?> message) {
    return message
        .trackingToken()
        .position()
        .orElseThrow(() -> new IllegalStateException("The engine's tokens tell no position"));
  }

  private static RecordedEvent recorded(long position, EventMessage<?> message) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
    Map<String, String> metadata = new HashMap<>();
    event.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
    return new RecordedEvent(
        position,
        event.getIdentifier(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getTimestamp(),
        metadata,
        (LifecycleEvent) event.getPayload());
  }
}
