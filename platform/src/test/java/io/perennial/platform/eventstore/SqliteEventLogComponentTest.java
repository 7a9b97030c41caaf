package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.Money;
import io.perennial.events.customer.PaymentRecorded;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.sqlite.SqliteFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventLogComponentTest extends EventLogContract {

  @TempDir Path folder;
  private SqliteEventStorageEngine engine;
  private EmbeddedEventStore store;

  @BeforeEach
  void open() throws SQLException {
    JacksonSerializer serializer =
        JacksonSerializer.builder()
            .objectMapper(PerennialMapper.plain())
            .lenientDeserialization()
            .build();
    engine =
        SqliteEventStorageEngine.open(
            new SqliteFile(folder.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
            serializer,
            serializer,
            new EventUpcasterChain(),
            100,
            new SimpleMeterRegistry());
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @AfterEach
  void close() {
    store.shutDown();
    engine.close();
  }

  @Override
  protected EventStore store() {
    return store;
  }

  @Override
  protected EventLog log() {
    return new AxonEventLog(() -> store, PositionTokens.EMBEDDED);
  }

  private static GenericDomainEventMessage<?> payment(String streamId, long sequence) {
    return new GenericDomainEventMessage<>(
        "Customer",
        streamId,
        sequence,
        new PaymentRecorded(
            streamId,
            "payment",
            new Money(BigDecimal.ONE, "USD"),
            new Money(BigDecimal.ZERO, "USD"),
            LocalDate.EPOCH));
  }

  @Test
  void anEmptyLogHasNoHead() {
    assertThat(log().head()).isEqualTo(-1);
    assertThat(store.createTailToken()).isNull();
  }

  @Test
  void theEndOfTheLogIsQuiet() {
    assertThat(engine.readEvents(null, false)).isEmpty();
    engine.appendEvents(payment("customer-a", 0));

    assertThat(engine.readEvents(engine.createHeadToken(), false)).isEmpty();
  }

  @Test
  void refusedAppendsLeaveNoGaps() {
    engine.appendEvents(payment("customer-a", 0));
    for (int i = 0; i < 5; i++) {
      try {
        engine.appendEvents(payment("customer-b", i), payment("customer-a", 0));
      } catch (org.axonframework.modelling.command.AggregateStreamCreationException
          | org.axonframework.modelling.command.ConcurrencyException refused) {
        assertThat(refused).hasMessageContaining("customer-b");
      }
    }
    engine.appendEvents(payment("customer-a", 1));

    List<Long> positions = new ArrayList<>();
    log()
        .scan(
            -1,
            log().head(),
            10,
            step -> positions.addAll(step.stream().map(RecordedEvent::position).toList()));

    assertThat(positions).containsExactly(1L, 2L);
    assertThat(log().lastSequence("customer-b")).isEmpty();
  }

  @Test
  void keepsTheNewestSnapshotOnly() {
    engine.appendEvents(payment("customer-s", 0), payment("customer-s", 1));
    LongStream.of(0, 1)
        .forEach(sequence ->
            engine.storeSnapshot(
                new GenericDomainEventMessage<>(
                    "Customer", "customer-s", sequence, "state " + sequence)));

    assertThat(engine.readSnapshot("customer-s"))
        .hasValueSatisfying(snapshot -> {
          assertThat(snapshot.getSequenceNumber()).isEqualTo(1);
          assertThat(snapshot.getPayload()).isEqualTo("state 1");
        });
  }
}
