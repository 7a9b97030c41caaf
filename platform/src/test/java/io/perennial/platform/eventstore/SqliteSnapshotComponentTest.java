package io.perennial.platform.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSnapshotComponentTest extends SnapshotContract {

  @TempDir Path folder;
  private final List<SqliteEventStorageEngine> engines = new ArrayList<>();

  @Override
  protected EventStore store(SnapshotSerializer snapshots) {
    try {
      SqliteEventStorageEngine engine =
          SqliteEventStorageEngine.open(
              new SqliteFile(folder.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
              JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build(),
              snapshots,
              new EventUpcasterChain(),
              100,
              new SimpleMeterRegistry());
      engines.add(engine);
      return EmbeddedEventStore.builder().storageEngine(engine).build();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() {
    engines.forEach(SqliteEventStorageEngine::close);
  }
}
