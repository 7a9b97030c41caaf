package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventBatchesTest {

  private static final int SIZE = 3;
  private static final int MANY = 2_500;

  private final Deque<TrackedEventMessage<?>> log = new ArrayDeque<>();
  private final List<@Nullable TrackingToken> places = new ArrayList<>();
  private final EventBatches batches =
      new EventBatches(from -> new Log(), Integer.class::equals, SIZE, () -> places);
  private final BlockingStream<TrackedEventMessage<?>> stream =
      batches.openStream(GapAwareTrackingToken.newInstance(0, List.of()));

  private long position;

  /** A number concerns the follower, a text does not. */
  private void append(Object... payloads) {
    for (Object payload : payloads) {
      position++;
      log.add(
          new GenericTrackedEventMessage<>(
              PositionTokens.EMBEDDED.after(position),
              GenericEventMessage.asEventMessage(payload)));
    }
  }

  private void reach(long... positions) {
    places.clear();
    for (long reached : positions) {
      places.add(PositionTokens.EMBEDDED.after(reached));
    }
  }

  /** The next batch, and its position in front. */
  private List<Object> next() throws InterruptedException {
    TrackedEventMessage<?> message = stream.nextAvailable();
    List<Object> next = new ArrayList<>();
    next.add(message.trackingToken().position().orElseThrow());
    ((EventBatches.Batch) message.getPayload())
        .events().stream().map(EventMessage::getPayload).forEach(next::add);
    return next;
  }

  @Test
  void aBatchIsWhatConcernsUpToItsSizeAndItsPlaceThatOfTheLastOneLookedAt()
      throws InterruptedException {
    append("a", 1, "b", 2, 3, 4, "c", "d");

    assertThat(next()).containsExactly(5L, 1, 2, 3);
    assertThat(next()).containsExactly(8L, 4);
    assertThat(stream.hasNextAvailable()).isFalse();

    append("e");
    assertThat(next()).as("of nothing, so that the position moves on").containsExactly(9L);
  }

  @Test
  void aLongLogOfOthersIsNotGoneThroughInOneGo() throws InterruptedException {
    append(Stream.generate(() -> "other").limit(MANY).toArray());

    assertThat(next()).containsExactly(1_000L);
    assertThat(next()).containsExactly(2_000L);
    assertThat(next()).containsExactly(2_500L);
  }

  @Test
  void noMoreIsReadThanTwoBatchesAheadOfTheSlowestPart() throws InterruptedException {
    reach(0, 0);
    append(1, 2, 3, 4, 5, 6, 7, 8, 9);
    next();
    assertThat(stream.hasNextAvailable()).isTrue();
    next();
    assertThat(stream.hasNextAvailable()).isFalse();

    reach(9, 2);
    assertThat(stream.hasNextAvailable()).as("one part stands within the first").isFalse();
    reach(9, 3);
    assertThat(stream.hasNextAvailable()).isTrue();
    assertThat(next()).containsExactly(9L, 7, 8, 9);
  }

  @Test
  void aPartThatIsNowhereYetHoldsTheReadingBackAndOneThatHasLeftDoesNot()
      throws InterruptedException {
    places.addAll(Collections.singletonList(null));
    append(1, 2, 3, 4, 5, 6, 7);
    next();
    next();
    assertThat(stream.hasNextAvailable()).isFalse();

    places.clear();
    assertThat(stream.hasNextAvailable()).isTrue();
  }

  @Test
  void whoMovesOnWakesTheReading() {
    AtomicInteger woken = new AtomicInteger();
    batches.moved();
    stream.setOnAvailableCallback(woken::incrementAndGet);
    batches.moved();
    assertThat(woken).hasValue(1);
  }

  /** What is in the log. */
  private final class Log implements BlockingStream<TrackedEventMessage<?>> {

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return Optional.ofNullable(log.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
      return !log.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
      return log.remove();
    }

    @Override
    public void close() {
      log.clear();
    }
  }
}
