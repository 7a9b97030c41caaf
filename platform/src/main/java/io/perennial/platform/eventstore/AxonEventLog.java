package io.perennial.platform.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Reads the log through Axon's event store, whatever its engine. */
public final class AxonEventLog implements EventLog {

  private static final int WAIT_SECONDS = 10;

  /** Events looked through at once for one of which the engine does not know the place. */
  private static final int STEP = 500;

  private final Supplier<EventStore> stores;
  private final PositionTokens tokens;
  private final EventReader reader;
  private final @Nullable Function<String, OptionalLong> places;

  /**
   * A log over an event store.
   *
   * @param stores gives the event store, asked when it is first needed
   * @param tokens makes the engine's own tracking token of a position
   * @param reader reads the store's messages
   */
  public AxonEventLog(Supplier<EventStore> stores, PositionTokens tokens, EventReader reader) {
    this(stores, tokens, reader, null);
  }

  /**
   * The same, over an engine that knows where an event is by its identifier.
   *
   * @param places the position of an event; absent where the log has to be looked through
   */
  public AxonEventLog(
      Supplier<EventStore> stores,
      PositionTokens tokens,
      EventReader reader,
      @Nullable Function<String, OptionalLong> places) {
    this.stores = stores;
    this.tokens = tokens;
    this.reader = reader;
    this.places = places;
  }

  /** Whatever the engine throws says that the log cannot be read now. */
  private static <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      throw new EventLogUnavailableException(
          "The event store cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public long head() {
    return reading(() -> {
      TrackingToken head = stores.get().createHeadToken();
      return head == null ? -1 : head.position().orElse(-1);
    });
  }

  @Override
  public void scan(long after, long upTo, int stepSize, Predicate<List<RecordedEvent>> step) {
    if (after >= upTo) {
      return;
    }
    List<RecordedEvent> events = new ArrayList<>(stepSize);
    try (LogReading reading = read(after, any -> true)) {
      boolean wanted = true;
      while (wanted && reading.position() < upTo) {
        long before = reading.position();
        reading
            .next(Duration.ofSeconds(WAIT_SECONDS))
            .filter(event -> event.position() <= upTo)
            .ifPresent(events::add);
        if (reading.position() == before) {
          throw undelivered();
        }
        if (!events.isEmpty() && (events.size() == stepSize || reading.position() >= upTo)) {
          wanted = step.test(List.copyOf(events));
          events.clear();
        }
      }
    }
  }

  @Override
  public LogReading read(long after, Predicate<Class<?>> concerned) {
    return new AxonLogReading(
        reading(() -> stores.get().openStream(tokens.after(after))), reader, concerned, after);
  }

  private static EventLogUnavailableException undelivered() {
    return new EventLogUnavailableException(
        "The event store did not deliver events that it has committed");
  }

  private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> stream)
      throws InterruptedException {
    boolean available;
    try {
      available = stream.hasNextAvailable(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (RuntimeException e) {
      throw new EventLogUnavailableException(
          "The event store cannot be read: " + e.getMessage(), e);
    }
    if (!available) {
      throw undelivered();
    }
    return stream.nextAvailable();
  }

  @Override
  public Optional<String> eventIdAt(long position) {
    if (position < 0 || position > head()) {
      return Optional.empty();
    }
    try (BlockingStream<TrackedEventMessage<?>> stream =
        reading(() -> stores.get().openStream(tokens.after(position - 1)))) {
      TrackedEventMessage<?> message = next(stream);
      return EventReader.position(message) == position
          ? Optional.of(message.getIdentifier())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventLogUnavailableException("Interrupted while reading the event log", e);
    }
  }

  @Override
  public List<RecordedEvent> stream(String streamId, long fromSequence, int limit) {
    return reading(() -> {
      List<RecordedEvent> events = new ArrayList<>();
      DomainEventStream stream = stores.get().readEvents(streamId, fromSequence);
      while (events.size() < limit && stream.hasNext()) {
        events.add(reader.recorded(RecordedEvent.UNKNOWN_POSITION, stream.next()));
      }
      return events;
    });
  }

  @Override
  public Optional<RecordedEvent> find(String eventId) {
    Function<String, OptionalLong> known = places;
    if (known == null) {
      return find(eventId, -1, head());
    }
    OptionalLong place = reading(() -> known.apply(eventId));
    return place.isEmpty()
        ? Optional.empty()
        : find(eventId, place.getAsLong() - 1, place.getAsLong());
  }

  private Optional<RecordedEvent> find(String eventId, long after, long upTo) {
    List<RecordedEvent> found = new ArrayList<>();
    scan(
        after,
        upTo,
        STEP,
        events -> {
          events.stream().filter(event -> event.eventId().equals(eventId)).forEach(found::add);
          return found.isEmpty();
        });
    return found.stream().findFirst();
  }

  @Override
  public OptionalLong lastSequence(String streamId) {
    return reading(() ->
        stores
            .get()
            .lastSequenceNumberFor(streamId)
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty));
  }
}
