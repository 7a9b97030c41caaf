package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.InMemoryPersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.upcast.Upcasters;
import io.perennial.platform.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was begun when events were stored under the names of their classes, all plain. */
class FormerEventNamesComponentTest {

  @TempDir Path folder;

  @Test
  void isReadAndGoneOnWithUnderTheNamesOfTheCatalogue() throws SQLException {
    Serializer former = new FormerSerializer();
    Serializer present =
        EventSerializers.events(
            new PersonalDataProtection(new InMemoryPersonKeys(), 10, Duration.ofMinutes(1)));
    append(former, 0, changed(Tier.A));

    append(present, 1, changed(Tier.B));

    assertThat(read(present)).containsExactly(changed(Tier.A), changed(Tier.B));
    assertThat(storedNames())
        .containsExactly("io.perennial.events.customer.TierChanged", "customer.TierChanged");
  }

  /** Writes plain texts, and the names that classes had before they moved. */
  private static final class FormerSerializer extends JacksonSerializer {

    FormerSerializer() {
      super(JacksonSerializer.builder().objectMapper(PerennialMapper.plain()));
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is inherited
    public SerializedType typeForClass(Class type) {
      return type == TierChanged.class
          ? new SimpleSerializedType("io.perennial.events.customer.TierChanged", "1")
          : super.typeForClass(type);
    }
  }

  private static TierChanged changed(Tier tier) {
    return new TierChanged(
        "customer-1", tier, null, TierBasis.MANUAL, "by agreement", null, LocalDate.EPOCH);
  }

  private void append(Serializer serializer, long sequence, TierChanged event) throws SQLException {
    try (SqliteEventStorageEngine engine = engine(serializer)) {
      engine.appendEvents(
          new GenericDomainEventMessage<>("Customer", event.customerId(), sequence, event));
    }
  }

  private List<LifecycleEvent> read(Serializer serializer) throws SQLException {
    List<LifecycleEvent> read = new ArrayList<>();
    try (SqliteEventStorageEngine engine = engine(serializer)) {
      EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
      EventLog log =
          new AxonEventLog(
              () -> store, PositionTokens.EMBEDDED, new EventReader(() -> store, serializer));
      log.scan(
          -1,
          log.head(),
          10,
          step -> {
            step.forEach(recorded -> read.add(recorded.event()));
            return true;
          });
      store.shutDown();
    }
    return read;
  }

  private SqliteEventStorageEngine engine(Serializer serializer) throws SQLException {
    return SqliteEventStorageEngine.open(
        new SqliteFile(folder.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
        serializer,
        new SnapshotSerializer(),
        Upcasters.chain(),
        100,
        new SimpleMeterRegistry());
  }

  private List<String> storedNames() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT payloadType FROM DomainEventEntry ORDER BY globalIndex")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
