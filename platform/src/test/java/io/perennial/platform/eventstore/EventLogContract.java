package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.Money;
import io.perennial.events.customer.credit.PaymentRecorded;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** What every event store has to do for us; run against each engine. */
public abstract class EventLogContract {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String run = Long.toString(System.nanoTime(), 36);

  /** The store under test; it may already hold events. */
  protected abstract EventStore store();

  /** The log over the store under test. */
  protected abstract EventLog log();

  /** The one that writes the events. */
  protected abstract Serializer serializer();

  private String streamId(String name) {
    return "customer-" + run + "-" + name;
  }

  final void append(String streamId, long fromSequence, int count) {
    List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
    for (long sequence = fromSequence; sequence < fromSequence + count; sequence++) {
      messages.add(
          new GenericDomainEventMessage<>(
              "Customer",
              streamId,
              sequence,
              new PaymentRecorded(
                  streamId,
                  "payment-" + sequence,
                  new Money(new BigDecimal("1.10"), "USD"),
                  new Money(new BigDecimal("0.00"), "USD"),
                  null,
                  LocalDate.of(2026, 1, 2)),
              MetaData.with("actor", "somebody")));
    }
    store().publish(messages);
  }

  private List<RecordedEvent> all(long after, int stepSize) {
    List<RecordedEvent> events = new ArrayList<>();
    log().scan(after, log().head(), stepSize, events::addAll);
    return events;
  }

  @Test
  void readsBackWhatWasAppended() {
    String id = streamId("back");
    append(id, 0, 3);

    List<RecordedEvent> events = log().stream(id, 0, 10);

    assertThat(events).extracting(RecordedEvent::sequence).containsExactly(0L, 1L, 2L);
    RecordedEvent last = events.getLast();
    assertThat(last.streamId()).isEqualTo(id);
    assertThat(last.metadata()).containsEntry("actor", "somebody");
    assertThat(last.event())
        .isEqualTo(
            new PaymentRecorded(
                id,
                "payment-2",
                new Money(new BigDecimal("1.10"), "USD"),
                new Money(new BigDecimal("0.00"), "USD"),
                null,
                LocalDate.of(2026, 1, 2)));
    assertThat(log().stream(id, 1, 1)).extracting(RecordedEvent::sequence).containsExactly(1L);
    assertThat(log().stream(id, 3, 10)).isEmpty();
    assertThat(log().lastSequence(id)).hasValue(2);
  }

  @Test
  void findsAnEventByItsIdentifier() {
    String id = streamId("found");
    append(id, 0, 3);
    RecordedEvent second = log().stream(id, 1, 1).getFirst();

    RecordedEvent found = log().find(second.eventId()).orElseThrow();

    assertThat(found.streamId()).isEqualTo(id);
    assertThat(found.sequence()).isEqualTo(1);
    assertThat(log().eventIdAt(found.position())).hasValue(second.eventId());
    assertThat(log().find(second.eventId() + "-")).isEmpty();
  }

  @Test
  void knowsNothingOfAStreamThatDoesNotExist() {
    assertThat(log().lastSequence(streamId("nobody"))).isEmpty();
    assertThat(log().stream(streamId("nobody"), 0, 10)).isEmpty();
  }

  /** The framework would pass over an event of a type that it does not know. */
  @Test
  void noDecisionRestsOnAStreamWithAnEventThatIsNoneOfOurs() {
    String id = streamId("foreign");
    append(id, 0, 1);
    store().publish(new GenericDomainEventMessage<>("Customer", id, 1, "a text of somebody else"));
    EventReader reader = new EventReader(this::store, serializer());
    ReadableHistory history = new ReadableHistory(reader, Map.class);
    DomainEventStream events = store().readEvents(id).filter(history);

    assertThat(events.next().getSequenceNumber()).isZero();
    assertThatThrownBy(events::hasNext).isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void readsOnAsEventsAreRecordedAndPassesOverWhatDoesNotConcernTheReader() {
    long before = log().head();
    String id = streamId("reading");
    append(id, 0, 3);
    long head = log().head();

    try (LogReading all = log().read(before, PaymentRecorded.class::equals);
        LogReading none = log().read(before, Integer.class::equals)) {
      for (long sequence = 0; sequence < 3; sequence++) {
        assertThat(all.next(PATIENCE).orElseThrow().sequence()).isEqualTo(sequence);
      }
      assertThat(all.position()).isEqualTo(head);
      assertThat(all.next(Duration.ZERO)).isEmpty();
      while (none.position() < head) {
        assertThat(none.next(PATIENCE)).isEmpty();
      }
      append(id, 3, 1);
      assertThat(all.next(PATIENCE).orElseThrow().sequence()).isEqualTo(3);
      assertThat(all.position()).isEqualTo(log().head());
    }
  }

  @Test
  void scansFromBehindAPositionUpToAnother() {
    long before = log().head();
    String id = streamId("scan");
    append(id, 0, 7);
    append(id, 7, 4);
    long head = log().head();

    List<Integer> steps = new ArrayList<>();
    List<RecordedEvent> events = new ArrayList<>();
    log()
        .scan(
            before,
            head,
            3,
            step -> {
              steps.add(step.size());
              return events.addAll(step);
            });

    assertThat(steps).containsExactly(3, 3, 3, 2);
    assertThat(events).extracting(RecordedEvent::sequence).isSorted().hasSize(11);
    assertThat(events.getLast().position()).isEqualTo(head);
    long middle = events.get(5).position();
    assertThat(all(middle, 100)).extracting(RecordedEvent::sequence).startsWith(6L);
    List<RecordedEvent> firstStep = new ArrayList<>();
    log()
        .scan(
            before,
            head,
            2,
            step -> {
              firstStep.addAll(step);
              return false;
            });
    assertThat(firstStep).hasSize(2);
    log().scan(head, head, 10, step -> steps.add(99));
    assertThat(steps).doesNotContain(99);
  }

  @Test
  void refusesASequenceNumberThatIsTaken() {
    String id = streamId("conflict");
    append(id, 0, 2);

    assertThatThrownBy(() -> append(id, 1, 1))
        .satisfies(refused -> assertThat(Conflicts.isConflict(refused)).isTrue());

    assertThat(log().lastSequence(id)).hasValue(1);
  }

  @Test
  void oneOfManyWritersOfASequenceNumberWins() throws Exception {
    String id = streamId("race");
    append(id, 0, 1);

    List<Boolean> won =
        concurrently(
            16,
            writer -> {
              try {
                append(id, 1, 1);
                return true;
              } catch (RuntimeException e) {
                assertThat(Conflicts.isConflict(e)).as(e.toString()).isTrue();
                return false;
              }
            });

    assertThat(won).filteredOn(w -> w).hasSize(1);
    assertThat(log().lastSequence(id)).hasValue(1);
  }

  @Test
  void positionsAreCommittedStrictlyInOrder() throws Exception {
    long before = log().head();
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      // A follower that trusts positions: it never looks again at what lies behind the last one it
      // saw.
      Future<List<RecordedEvent>> follower =
          pool.submit(() -> {
            List<RecordedEvent> seen = new ArrayList<>();
            boolean more = true;
            while (more) {
              more = writing.get();
              long from = seen.isEmpty() ? before : seen.getLast().position();
              log().scan(from, log().head(), 50, seen::addAll);
            }
            return seen;
          });
      List<Boolean> done =
          concurrently(
              8,
              writer -> {
                for (int i = 0; i < 40; i++) {
                  append(streamId("order-" + writer), i * 2L, 2);
                }
                return true;
              });
      assertThat(done).hasSize(8);
      writing.set(false);

      List<RecordedEvent> seen = follower.get();

      assertThat(seen).hasSize(8 * 80);
      assertThat(seen).extracting(RecordedEvent::position).doesNotHaveDuplicates().isSorted();
      Map<String, Long> last = new HashMap<>();
      for (RecordedEvent event : seen) {
        assertThat(event.sequence()).isEqualTo(last.getOrDefault(event.streamId(), -1L) + 1);
        last.put(event.streamId(), event.sequence());
      }
    }
  }

  private interface Task<T> {
    T run(int number) throws Exception;
  }

  private static <T> List<T> concurrently(int threads, Task<T> task)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        tasks.add(() -> task.run(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
