package io.perennial.platform.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The events that concern a follower of the log, and of the others only the last one of each run,
 * by which its position moves on: whom few events concern, the growing log costs next to nothing.
 *
 * @param source all events
 * @param concerned whether what has this payload concerns the follower
 */
public record ConcernedEvents(
    StreamableMessageSource<TrackedEventMessage<?>> source, Predicate<Class<?>> concerned)
    implements StreamableMessageSource<TrackedEventMessage<?>> {

  /** Events passed over in one go; the thread that reads may serve other followers as well. */
  private static final int AT_ONCE = 1_000;

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
    return new Concerned(source.openStream(token));
  }

  private final class Concerned implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> all;

    private Concerned(BlockingStream<TrackedEventMessage<?>> all) {
      this.all = all;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      TrackedEventMessage<?> next = all.nextAvailable();
      for (int passed = 0;
          passed < AT_ONCE && !concerned.test(next.getPayloadType()) && all.hasNextAvailable();
          passed++) {
        next = all.nextAvailable();
      }
      return next;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return all.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      return all.hasNextAvailable(timeout, unit);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      return all.setOnAvailableCallback(callback);
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> event) {
      all.skipMessagesWithPayloadTypeOf(event);
    }

    @Override
    public void close() {
      all.close();
    }
  }
}
