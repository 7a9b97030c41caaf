package io.perennial.platform.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads through a stream of Axon's event store. */
final class AxonLogReading implements LogReading {

  /** Events passed over before the reader is told how far it is. */
  private static final int AT_ONCE = 1_000;

  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final EventReader reader;
  private final Predicate<Class<?>> concerned;
  private long position;

  /**
   * @param stream begins behind the position
   * @param concerned whether what has this payload concerns the reader
   */
  AxonLogReading(
      BlockingStream<TrackedEventMessage<?>> stream,
      EventReader reader,
      Predicate<Class<?>> concerned,
      long position) {
    this.stream = stream;
    this.reader = reader;
    this.concerned = concerned;
    this.position = position;
  }

  @Override
  public Optional<RecordedEvent> next(Duration patience) {
    try {
      boolean available = isAvailable(patience);
      for (int passed = 0; available && passed < AT_ONCE; passed++) {
        TrackedEventMessage<?> message = take();
        long found = EventReader.position(message);
        if (EventReader.isFact(message) && concerned.test(message.getPayloadType())) {
          RecordedEvent event = reader.recorded(found, message);
          position = found;
          return Optional.of(event);
        }
        position = found;
        available = isAvailable(Duration.ZERO);
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventLogUnavailableException("Interrupted while reading the event log", e);
    }
  }

  private boolean isAvailable(Duration patience) throws InterruptedException {
    try {
      return stream.hasNextAvailable((int) patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) {
      throw unavailable(e);
    }
  }

  private TrackedEventMessage<?> take() throws InterruptedException {
    try {
      return stream.nextAvailable();
    } catch (RuntimeException e) {
      throw unavailable(e);
    }
  }

  private static EventLogUnavailableException unavailable(RuntimeException e) {
    return new EventLogUnavailableException("The event store cannot be read: " + e.getMessage(), e);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() {
    stream.close();
  }
}
