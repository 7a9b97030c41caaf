package io.perennial.platform.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as a processor reads it that folds many events at once: each message is a {@link Batch}
 * of what stands in the log one behind the other, its token that of the last event looked at. What
 * the processor does for a message is done once a batch and not once an event, also for the events
 * that do not concern the follower: they are left out.
 */
public final class EventBatches implements StreamableMessageSource<TrackedEventMessage<?>> {

  /** Events looked at for one batch; the thread that reads may serve other followers as well. */
  private static final int LOOKED_AT = 1_000;

  /** Batches that are read and not yet followed by all: one is worked on, one waits. */
  private static final int AHEAD = 2;

  private final StreamableMessageSource<TrackedEventMessage<?>> source;
  private final Predicate<Class<?>> concerned;
  private final int size;
  private final Supplier<? extends Collection<? extends @Nullable TrackingToken>> reached;
  private volatile Runnable goOn = () -> {};

  /**
   * Events that stand in the log one behind the other, without those that concern nobody.
   *
   * @param events in their order; empty when none of them concerns the follower
   */
  public record Batch(List<TrackedEventMessage<?>> events) {}

  /**
   * Batches for one follower.
   *
   * @param source all events
   * @param concerned whether what has this payload concerns the follower
   * @param size events in a batch, at most
   * @param reached how far the follower is, in each of its parts
   */
  public EventBatches(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      Predicate<Class<?>> concerned,
      int size,
      Supplier<? extends Collection<? extends @Nullable TrackingToken>> reached) {
    this.source = source;
    this.concerned = concerned;
    this.size = size;
    this.reached = reached;
  }

  /** The follower has moved on, so that more may be read. */
  public void moved() {
    goOn.run();
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
    return new Batches(source.openStream(token));
  }

  private final class Batches implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> all;
    private final Deque<TrackingToken> ahead = new ArrayDeque<>();

    private Batches(BlockingStream<TrackedEventMessage<?>> all) {
      this.all = all;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      List<TrackedEventMessage<?>> events = new ArrayList<>();
      TrackedEventMessage<?> last;
      int looked = 0;
      do {
        last = all.nextAvailable();
        looked++;
        if (concerned.test(last.getPayloadType())) {
          events.add(last);
        }
      } while (looked < LOOKED_AT && events.size() < size && all.hasNextAvailable());
      ahead.add(last.trackingToken());
      return new GenericTrackedEventMessage<>(
          last.trackingToken(), GenericEventMessage.asEventMessage(new Batch(events)));
    }

    /** The next event alone: what is asked of it is its token. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return all.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      return !tooFarAhead() && all.hasNextAvailable(timeout, unit);
    }

    private boolean tooFarAhead() {
      Collection<? extends @Nullable TrackingToken> places = reached.get();
      while (!ahead.isEmpty() && places.stream().allMatch(place -> covers(place, ahead.peek()))) {
        ahead.remove();
      }
      return ahead.size() >= AHEAD;
    }

    private static boolean covers(@Nullable TrackingToken place, TrackingToken token) {
      return place != null && place.covers(token);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      goOn = callback;
      return all.setOnAvailableCallback(callback);
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> event) {
      throw new UnsupportedOperationException("All batches have the same type");
    }

    @Override
    public void close() {
      all.close();
    }
  }
}
