package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPagesTest {

  private static final int SIZE = 10;

  private final List<TrackedEventMessage<?>> log = new ArrayList<>();
  private final List<String> reads = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final LogPages pages = new LogPages(SIZE, this::read, nanos::get);

  private void append(long positions) {
    LongStream.rangeClosed(log.size() + 1L, log.size() + positions)
        .forEach(position ->
            log.add(
                new GenericTrackedEventMessage<>(
                    PositionTokens.EMBEDDED.after(position),
                    GenericEventMessage.asEventMessage("event " + position))));
  }

  private Stream<? extends TrackedEventMessage<?>> read(long after, int positions) {
    reads.add(after + "+" + positions);
    return log.stream().skip(after).limit(positions);
  }

  private List<Long> positions(Stream<TrackedEventMessage<?>> events) {
    return events.map(EventReader::position).toList();
  }

  private List<Long> from(long first) {
    return LongStream.rangeClosed(first, log.size()).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "9,3", "10,0", "10,10", "11,9", "25,0", "25,7", "30,20", "30,30"})
  void readsAllBehindAPosition(int events, long after) {
    append(events);

    assertThat(positions(pages.after(after))).isEqualTo(from(after + 1));
    assertThat(positions(pages.after(after))).as("once more").isEqualTo(from(after + 1));
  }

  @Test
  void aFullPageIsReadOnceAndItsMessagesAreShared() {
    append(25);
    List<TrackedEventMessage<?>> first = pages.after(0).toList();
    reads.clear();

    assertThat(pages.after(4).limit(16).toList())
        .zipSatisfy(first.subList(4, 20), (again, before) -> assertThat(again).isSameAs(before));
    assertThat(reads).isEmpty();
  }

  /** As where a backup is put in the place of the file: who keeps asking is to see it. */
  @Test
  void aPageIsReadAnewAfterAWhileHoweverOftenItIsAskedFor() {
    append(SIZE);
    assertThat(pages.after(0)).hasSize(SIZE);
    reads.clear();
    List<TrackedEventMessage<?>> before = List.copyOf(log);
    log.clear();
    append(SIZE);

    for (int asked = 0; asked < 2; asked++) {
      nanos.addAndGet(LogPages.KEPT_FOR.toNanos() / 2);
      assertThat(reads.size()).as("reads behind the last page aside").isEqualTo(asked);
      assertThat(pages.after(0)).hasSize(SIZE);
    }

    assertThat(pages.after(0).toList()).isEqualTo(log).isNotEqualTo(before);
  }

  @Test
  void aPageThatIsNotFullIsReadAgainFromWhereTheReaderIs() {
    append(14);
    assertThat(positions(pages.after(0))).hasSize(14);
    append(3);
    reads.clear();

    assertThat(positions(pages.after(14))).isEqualTo(from(15));
    assertThat(reads).first().isEqualTo("14+6");
  }

  @Test
  void aReaderGoesOnWithWhatIsAppendedMeanwhile() {
    append(10);
    List<Long> seen = new ArrayList<>();

    pages
        .after(0)
        .forEach(event -> {
          seen.add(EventReader.position(event));
          if (seen.size() == 5) {
            append(7);
          }
        });

    assertThat(seen).isEqualTo(from(1));
  }

  @Test
  void severalEventsOfOnePositionAreAllHandedOn() {
    append(10);
    log.add(10, log.get(9));
    LogPages doubling = new LogPages(SIZE, this::inPositions, nanos::get);

    assertThat(doubling.after(0)).hasSize(11);
    assertThat(doubling.after(9)).hasSize(2);
  }

  private Stream<TrackedEventMessage<?>> inPositions(long after, int positions) {
    return log.stream()
        .filter(event ->
            EventReader.position(event) > after
                && EventReader.position(event) <= after + positions);
  }
}
