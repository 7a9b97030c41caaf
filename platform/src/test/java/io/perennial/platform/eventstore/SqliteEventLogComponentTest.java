package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.sqlite.SqliteFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.ProgressHandler;

class SqliteEventLogComponentTest extends EventLogContract {

  @TempDir Path folder;
  private JacksonSerializer serializer;
  private SqliteEventStorageEngine engine;
  private EmbeddedEventStore store;

  @BeforeEach
  void open() throws SQLException {
    serializer =
        JacksonSerializer.builder()
            .objectMapper(PerennialMapper.plain())
            .lenientDeserialization()
            .build();
    engine =
        SqliteEventStorageEngine.open(
            new SqliteFile(folder.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
            serializer,
            new SnapshotSerializer(),
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
  protected Serializer serializer() {
    return serializer;
  }

  @Override
  protected EventLog log() {
    return new AxonEventLog(
        () -> store,
        PositionTokens.EMBEDDED,
        new EventReader(() -> store, serializer),
        engine::place);
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
            null,
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

  @Test
  void fileAndCompanionsAreTheOwnersOnly() throws IOException, SQLException {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    engine.appendEvents(payment("customer-a", 0));
    assertOwnerOnly();
    for (Path file : files()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
    engine.close();
    Files.setPosixFilePermissions(
        folder.resolve("events.db"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.createFile(folder.resolve("events.db-wal"));

    open();
    engine.appendEvents(payment("customer-a", 1));

    assertOwnerOnly();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void assertOwnerOnly() throws IOException {
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .contains("events.db", "events.db-wal", "events.db-shm");
    for (Path file : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events.db", "events.db-wal"})
  void nothingIsAcknowledgedThatWouldBeGoneWithTheProcess(String taken) throws IOException {
    engine.appendEvents(payment("customer-a", 0));
    assertThat(engine.hindrance()).isEmpty();
    Files.move(folder.resolve(taken), folder.resolve("taken"));

    assertThatThrownBy(() -> engine.appendEvents(payment("customer-a", 1)))
        .hasStackTraceContaining(taken)
        .hasStackTraceContaining("restart");
    assertThat(engine.hindrance()).hasValueSatisfying(why -> assertThat(why).contains(taken));
    Files.move(folder.resolve("taken"), folder.resolve(taken));
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException, SQLException {
    for (int i = 0; i < 200; i++) {
      engine.appendEvents(payment("customer-a", i));
    }
    engine.close();
    try (FileChannel file =
        FileChannel.open(folder.resolve("events.db"), StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }
    assertThatThrownBy(this::open).isInstanceOf(SQLException.class);
    Files.delete(folder.resolve("events.db"));
    open();
  }

  /** The ends of the log and of a stream are asked for all the time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        SqliteEventStorageEngine.BEFORE_FIRST,
        SqliteEventStorageEngine.LAST,
        SqliteEventStorageEngine.LAST_OF_STREAM
      })
  void anEndIsFoundWithoutLookingAtWhatIsBetween(String query) throws SQLException {
    append("customer-1", 0, 3000);
    AtomicInteger hundreds = new AtomicInteger();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
        PreparedStatement statement = connection.prepareStatement(query)) {
      if (query.contains("?")) {
        statement.setString(1, "customer-1");
      }
      ProgressHandler.setHandler(
          connection,
          100,
          new ProgressHandler() {
            @Override
            protected int progress() {
              hundreds.incrementAndGet();
              return 0;
            }
          });
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
      }
    }
    assertThat(hundreds).as("hundreds of steps of the database").hasValueLessThan(2);
  }
}
