package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.sqlite.SqliteFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLogHeaderComponentTest extends LogHeaderContract {

  private static final JacksonSerializer SERIALIZER =
      JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build();

  @TempDir Path folder;
  private SqliteEventStorageEngine engine;

  @BeforeEach
  void open() throws SQLException {
    engine = engine("events.db");
  }

  private SqliteEventStorageEngine engine(String file) throws SQLException {
    return SqliteEventStorageEngine.open(
        new SqliteFile(folder.resolve(file), SqliteFile.Durability.EVERY_COMMIT),
        SERIALIZER,
        new SnapshotSerializer(),
        new EventUpcasterChain(),
        100,
        new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Override
  protected LogHeader header() {
    return engine.header();
  }

  private static void append(SqliteEventStorageEngine engine, String stream) {
    engine.appendEvents(
        new GenericDomainEventMessage<>(
            "Customer",
            stream,
            0,
            new PaymentRecorded(
                stream,
                "payment",
                new Money(BigDecimal.ONE, "USD"),
                new Money(BigDecimal.ZERO, "USD"),
                null,
                LocalDate.EPOCH)));
  }

  private static EventLog log(SqliteEventStorageEngine engine) {
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
    return new AxonEventLog(
        () -> store, PositionTokens.EMBEDDED, new EventReader(() -> store, SERIALIZER));
  }

  @Test
  void staysWithTheFile() throws SQLException {
    header().keep("currency", "EUR");
    engine.close();
    open();
    assertThat(header().entries()).containsEntry("currency", "EUR");
  }

  @Test
  void aMarkTellsTheLogFromAnOlderCopyAndFromAnother() throws SQLException, IOException {
    append(engine, "customer-a");
    engine.close();
    Files.copy(folder.resolve("events.db"), folder.resolve("copy.db"));
    open();
    LogMark first = LogMark.head("one", log(engine));
    append(engine, "customer-b");
    LogMark second = LogMark.head("one", log(engine));

    assertThat(first.of("one", log(engine))).isEqualTo(LogMark.Standing.SAME);
    assertThat(second.of("one", log(engine))).isEqualTo(LogMark.Standing.SAME);
    assertThat(second.of("two", log(engine))).isEqualTo(LogMark.Standing.OTHER);

    SqliteEventStorageEngine copy = engine("copy.db");
    try {
      assertThat(first.of("one", log(copy))).isEqualTo(LogMark.Standing.SAME);
      assertThat(second.of("one", log(copy))).isEqualTo(LogMark.Standing.OLDER);
      append(copy, "customer-c");
      append(copy, "customer-d");
      assertThat(second.of("one", log(copy)))
          .as("gone on with past the place")
          .isEqualTo(LogMark.Standing.OLDER);
    } finally {
      copy.close();
    }
  }

  @Test
  void beforeAllEventsThereIsAMarkToo() {
    LogMark start = LogMark.head("one", log(engine));
    assertThat(start.position()).isEqualTo(-1);
    assertThat(start.of("one", log(engine))).isEqualTo(LogMark.Standing.SAME);
  }
}
