package io.perennial.query.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.eventstore.SnapshotSerializer;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.sqlite.SqliteFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import org.jspecify.annotations.Nullable;

/** An event store on SQLite, written to without commands. */
public final class TestLog implements AutoCloseable {

  /** Whether the event store is out of reach for those who read the log. */
  public volatile boolean away;

  /**
   * Ends the identifiers of events; another one for what is recorded after a backup was restored.
   */
  public volatile String era = "";

  private final SqliteFile file;
  private final SqliteEventStorageEngine engine;
  private final EmbeddedEventStore store;
  private final EventLog log;
  private final EventReader reader;
  private final Map<String, Long> next = new HashMap<>();
  private int events;

  public TestLog(Path folder, PersonalDataProtection protection) {
    Serializer serializer = EventSerializers.events(protection);
    try {
      file = new SqliteFile(folder.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT);
      engine =
          SqliteEventStorageEngine.open(
              file,
              serializer,
              new SnapshotSerializer(),
              new EventUpcasterChain(),
              500,
              new SimpleMeterRegistry());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
    reader = new EventReader(() -> store, serializer);
    log = new AxonEventLog(this::reachable, PositionTokens.EMBEDDED, reader);
    events = (int) log.head() + 1;
  }

  private EmbeddedEventStore reachable() {
    if (away) {
      throw new IllegalStateException("The event store is away");
    }
    return store;
  }

  /** Changes what is stored of an event, before anybody has read it. */
  public void damage(String streamId, long sequence, String column, @Nullable String value) {
    try {
      file.writer()
          .execute(session -> {
            PreparedStatement update =
                session.prepare(
                    "UPDATE DomainEventEntry SET "
                        + column
                        + " = ? WHERE aggregateIdentifier = ? AND sequenceNumber = ?");
            if (column.startsWith("payloadT") || column.startsWith("timeS")) {
              update.setString(1, value);
            } else {
              update.setBytes(1, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
            }
            update.setString(2, streamId);
            update.setLong(3, sequence);
            update.executeUpdate();
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is stored of an event's fact. */
  public String payload(String streamId, long sequence) {
    try (Connection connection = file.readers().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT payload FROM DomainEventEntry WHERE aggregateIdentifier = ? AND"
                    + " sequenceNumber = ?")) {
      select.setString(1, streamId);
      select.setLong(2, sequence);
      try (ResultSet result = select.executeQuery()) {
        return new String(result.getBytes(1), StandardCharsets.UTF_8);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public EmbeddedEventStore store() {
    return store;
  }

  public EventLog log() {
    return log;
  }

  /** All logs of tests say that they are the same one, so that events tell them apart. */
  public LogHeader header() {
    engine.header().keep(LogHeader.LOG, "log");
    return engine.header();
  }

  public EventReader reader() {
    return reader;
  }

  /** Appends facts at an instant that grows with each; answers the token of the last. */
  public ConsistencyToken append(List<? extends LifecycleEvent> facts) {
    return append(facts, MetaData.with(EventMetadata.ACTOR, "rep@example"));
  }

  /** Records facts with what belongs to them. */
  public synchronized ConsistencyToken append(
      List<? extends LifecycleEvent> facts, MetaData metadata) {
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
              metadata,
              "event-" + events + era,
              Instant.parse("2026-02-01T12:00:00Z").plusSeconds(events)));
    }
    store.publish(messages);
    return ConsistencyToken.of(stream, sequence, "event-" + events + era);
  }

  /** Records what was recorded elsewhere: the same facts at the same instants. */
  public synchronized void record(List<RecordedEvent> recorded) {
    List<EventMessage<?>> messages = new ArrayList<>();
    for (RecordedEvent each : recorded) {
      events++;
      messages.add(
          new GenericDomainEventMessage<>(
              "test",
              each.streamId(),
              each.sequence(),
              each.event(),
              MetaData.with(EventMetadata.ACTOR, "rep@example"),
              each.eventId(),
              each.recordedAt()));
    }
    store.publish(messages);
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
