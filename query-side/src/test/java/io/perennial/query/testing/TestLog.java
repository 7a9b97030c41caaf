package io.perennial.query.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** An event store on SQLite, written to without commands. */
public final class TestLog implements AutoCloseable {

  private final SqliteEventStorageEngine engine;
  private final EmbeddedEventStore store;
  private final EventLog log;
  private final Map<String, Long> next = new HashMap<>();
  private int events;

  public TestLog(Path folder, PersonalDataProtection protection) {
    Serializer serializer = EventSerializers.events(protection);
    try {
      engine =
          SqliteEventStorageEngine.open(
              new SqliteFile(folder.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
              serializer,
              serializer,
              new EventUpcasterChain(),
              500,
              new SimpleMeterRegistry());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
    log = new AxonEventLog(() -> store, PositionTokens.EMBEDDED);
    events = (int) log.head() + 1;
  }

  public EmbeddedEventStore store() {
    return store;
  }

  public EventLog log() {
    return log;
  }

  /** Appends facts at an instant that grows with each; answers the token of the last. */
  public synchronized ConsistencyToken append(List<? extends LifecycleEvent> facts) {
    List<EventMessage<?>> messages = new ArrayList<>();
    String stream = "";
    long sequence = -1;
    for (LifecycleEvent fact : facts) {
      stream = fact.streamId();
      sequence =
          next.compute(
              stream, (id, last) -> last == null ? log.lastSequence(id).orElse(-1) + 1 : last + 1);
      events++;
      messages.add(
          new GenericDomainEventMessage<>(
              "test",
              stream,
              sequence,
              fact,
              MetaData.with(EventMetadata.ACTOR, "rep@example"),
              "event-" + events,
              Instant.parse("2026-02-01T12:00:00Z").plusSeconds(events)));
    }
    store.publish(messages);
    return new ConsistencyToken(stream, sequence);
  }

  public ConsistencyToken append(LifecycleEvent... facts) {
    return append(List.of(facts));
  }

  /** Everything that has been recorded. */
  public List<RecordedEvent> all() {
    List<RecordedEvent> all = new ArrayList<>();
    log.scan(-1, log.head(), 1000, all::addAll);
    return all;
  }

  @Override
  public void close() {
    store.shutDown();
    engine.close();
  }
}
