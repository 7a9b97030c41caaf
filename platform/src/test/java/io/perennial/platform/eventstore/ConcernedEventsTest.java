package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class ConcernedEventsTest {

  private static final int MANY = 2_500;

  private final Deque<TrackedEventMessage<?>> log = new ArrayDeque<>();
  private final BlockingStream<TrackedEventMessage<?>> stream =
      new ConcernedEvents(from -> new Log(), Integer.class::equals)
          .openStream(new GlobalSequenceTrackingToken(0));

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

  private List<Object> read() throws InterruptedException {
    List<Object> read = new ArrayList<>();
    while (stream.hasNextAvailable()) {
      read.add(stream.nextAvailable().getPayload());
    }
    return read;
  }

  @Test
  void handsOnAllThatConcernsAndTheLastOfTheOthers() throws InterruptedException {
    append("a", "b", 1, 2, "c", 3, "d", "e", "f");

    assertThat(read()).containsExactly(1, 2, 3, "f");

    append("g", 4);
    assertThat(read()).containsExactly(4);
  }

  @Test
  void doesNotGoThroughALongLogInOneGo() throws InterruptedException {
    append(Stream.generate(() -> "other").limit(MANY).toArray());

    assertThat(read()).hasSize(3);
    assertThat(stream.hasNextAvailable()).isFalse();
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
