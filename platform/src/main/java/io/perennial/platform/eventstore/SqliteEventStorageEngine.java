package io.perennial.platform.eventstore;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.platform.sqlite.GroupCommitWriter;
import io.perennial.platform.sqlite.SqliteFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Axon's JDBC engine on one SQLite file, with appends grouped: what many callers append at once is
 * committed with one sync to disk. Positions are given out by the only writer inside its
 * transaction, so they are committed strictly in order and without gaps.
 *
 * <p>Serialization happens on the caller's thread; {@code appendEvents} returns after the commit.
 */
public final class SqliteEventStorageEngine extends JdbcEventStorageEngine
    implements AutoCloseable {

  private static final String INSERT_EVENT =
      """
      INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp, \
      payloadType, payloadRevision, payload, metaData) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String INSERT_SNAPSHOT =
      """
      INSERT OR REPLACE INTO SnapshotEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp, \
      payloadType, payloadRevision, payload, metaData) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String DELETE_OLDER_SNAPSHOTS =
      "DELETE FROM SnapshotEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber < ?";

  // An aggregate beside HAVING is made by a scan of everything; these look at one end of an index.

  /** The position before the first event; no row when there is none. */
  static final String BEFORE_FIRST =
      "SELECT globalIndex - 1 FROM DomainEventEntry ORDER BY globalIndex LIMIT 1";

  /** The position of the last event; no row when there is none. */
  static final String LAST =
      "SELECT globalIndex FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1";

  /** The last sequence number of an aggregate; no row when it has no event. */
  static final String LAST_OF_STREAM =
      "SELECT sequenceNumber FROM DomainEventEntry WHERE aggregateIdentifier = ?"
          + " ORDER BY sequenceNumber DESC LIMIT 1";

  private static final String BEFORE_FIRST_SINCE =
      "SELECT globalIndex - 1 FROM DomainEventEntry WHERE timeStamp >= ?"
          + " ORDER BY globalIndex LIMIT 1";

  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS DomainEventEntry (
            globalIndex INTEGER PRIMARY KEY AUTOINCREMENT,
            eventIdentifier TEXT NOT NULL UNIQUE,
            aggregateIdentifier TEXT NOT NULL,
            sequenceNumber INTEGER NOT NULL,
            type TEXT,
            timeStamp TEXT NOT NULL,
            payloadType TEXT NOT NULL,
            payloadRevision TEXT,
            payload BLOB NOT NULL,
            metaData BLOB,
            UNIQUE (aggregateIdentifier, sequenceNumber))\
          """,
          """
          CREATE TABLE IF NOT EXISTS SnapshotEventEntry (
            eventIdentifier TEXT NOT NULL UNIQUE,
            aggregateIdentifier TEXT NOT NULL,
            sequenceNumber INTEGER NOT NULL,
            type TEXT NOT NULL,
            timeStamp TEXT NOT NULL,
            payloadType TEXT NOT NULL,
            payloadRevision TEXT,
            payload BLOB NOT NULL,
            metaData BLOB,
            PRIMARY KEY (aggregateIdentifier, sequenceNumber))\
          """,
          SqliteLogHeader.SCHEMA);

  /** The position of an event; no row when it is not there. */
  static final String PLACE = "SELECT globalIndex FROM DomainEventEntry WHERE eventIdentifier = ?";

  private final SqliteFile file;
  private final Timer appends;
  private final LogPages pages;

  private SqliteEventStorageEngine(Builder builder, SqliteFile file, MeterRegistry meters) {
    super(builder);
    this.file = file;
    this.pages = new LogPages(batchSize(), this::read, Ticker.systemTicker());
    this.appends =
        Timer.builder("perennial.append")
            .description("Time from handing events over until they are committed")
            .publishPercentileHistogram()
            .register(meters);
  }

  /**
   * Opens the engine and creates its tables when they do not exist.
   *
   * @param file the event file; nothing else may write to it
   * @param batchSize events read at once
   */
  public static SqliteEventStorageEngine open(
      SqliteFile file,
      Serializer events,
      SnapshotSerializer snapshots,
      EventUpcaster upcasters,
      int batchSize,
      MeterRegistry meters)
      throws SQLException {
    file.writer()
        .execute(session -> {
          try (Statement statement = session.connection().createStatement()) {
            for (String sql : SCHEMA) {
              statement.execute(sql);
            }
          }
        });
    Builder builder = JdbcEventStorageEngine.builder();
    builder
        .connectionProvider(file.readers()::getConnection)
        .transactionManager(NoTransactionManager.instance())
        .eventSerializer(events)
        .snapshotSerializer(snapshots)
        .upcasterChain(upcasters)
        .snapshotFilter(new UsableSnapshots(snapshots))
        .persistenceExceptionResolver(SqliteEventStorageEngine::isDuplicateKey)
        .batchSize(batchSize)
        .finalAggregateBatchPredicate(batch -> batch.size() < batchSize);
    builder
        .extendedGapCheckEnabled(false) // there are no gaps
        .createTailToken((connection, schema) -> connection.prepareStatement(BEFORE_FIRST))
        .createHeadToken((connection, schema) -> connection.prepareStatement(LAST))
        .createTokenAt((connection, schema, at) -> {
          PreparedStatement statement = connection.prepareStatement(BEFORE_FIRST_SINCE);
          statement.setString(1, DateTimeUtils.formatInstant(at));
          return statement;
        })
        .lastSequenceNumberFor((connection, schema, streamId) -> {
          PreparedStatement statement = connection.prepareStatement(LAST_OF_STREAM);
          statement.setString(1, streamId);
          return statement;
        });
    return new SqliteEventStorageEngine(builder, file, meters);
  }

  private static boolean isDuplicateKey(Exception e) {
    return e instanceof SQLiteException sqlite
        && (sqlite.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
  }

  /**
   * As the engine itself reads, but in pages that readers share; a token with gaps does not come
   * from here.
   */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    if (token == null) {
      return pages.after(0);
    }
    return token instanceof GapAwareTrackingToken behind && !behind.hasGaps()
        ? pages.after(behind.getIndex())
        : super.readEvents(token, mayBlock);
  }

  private Stream<? extends TrackedEventMessage<?>> read(long after, int positions) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
        fetchTrackedEvents(PositionTokens.EMBEDDED.after(after), positions).stream(),
        getEventSerializer(),
        upcasterChain);
  }

  @Override
  protected TrackedEventData<?> getTrackedEventData(
      ResultSet row, @Nullable GapAwareTrackingToken previous) throws SQLException {
    return new TrackedDomainEventData<>(
        PositionTokens.EMBEDDED.after(row.getLong(schema().globalIndexColumn())),
        StoredEvent.of(row, schema()));
  }

  @Override
  protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
    return StoredEvent.of(row, schema());
  }

  @Override
  protected DomainEventData<?> getSnapshotData(ResultSet row) throws SQLException {
    return StoredEvent.of(row, schema());
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      rows.add(Row.of(event, serializer));
    }
    appends.record(() -> insert(rows, events.getFirst()));
  }

  private void insert(List<Row> rows, EventMessage<?> first) {
    try {
      file.writer()
          .execute(session -> {
            for (Row row : rows) {
              row.insert(session, INSERT_EVENT);
            }
          });
    } catch (SQLException e) {
      handlePersistenceException(e, first);
    }
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    Row row = Row.of(snapshot, serializer);
    try {
      file.writer()
          .execute(session -> {
            row.insert(session, INSERT_SNAPSHOT);
            PreparedStatement delete = session.prepare(DELETE_OLDER_SNAPSHOTS);
            delete.setString(1, row.streamId);
            delete.setLong(2, row.sequence);
            delete.executeUpdate();
          });
    } catch (SQLException e) {
      handlePersistenceException(e, snapshot);
    }
  }

  /** What the log says of itself. */
  public LogHeader header() {
    return new SqliteLogHeader(file);
  }

  /** The position of the event of an identifier; empty when there is none. */
  public OptionalLong place(String eventId) {
    try (Connection connection = file.readers().getConnection();
        PreparedStatement select = connection.prepareStatement(PLACE)) {
      select.setString(1, eventId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      throw new EventStoreException("An event cannot be looked up", e);
    }
  }

  /** Why nothing could be written now; empty when it could. */
  public Optional<String> hindrance() {
    try {
      file.writer().execute(session -> {});
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Writes what is queued, then closes the file. */
  @Override
  public void close() {
    file.close();
  }

  /** An event as its columns. */
  private record Row(
      String eventId,
      String streamId,
      long sequence,
      String type,
      String timestamp,
      String payloadType,
      String payloadRevision,
      byte[] payload,
      byte[] metadata) {

    static Row of(EventMessage<?> message, Serializer serializer) {
      DomainEventMessage<?> event =
          message instanceof DomainEventMessage<?> domain
              ? domain
              : new GenericDomainEventMessage<>(
                  null, message.getIdentifier(), 0L, message, message::getTimestamp);
      SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
      SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
      return new Row(
          event.getIdentifier(),
          event.getAggregateIdentifier(),
          event.getSequenceNumber(),
          event.getType(),
          DateTimeUtils.formatInstant(event.getTimestamp()),
          payload.getType().getName(),
          payload.getType().getRevision(),
          payload.getData(),
          metadata.getData());
    }

    void insert(GroupCommitWriter.Session session, String sql) throws SQLException {
      PreparedStatement insert = session.prepare(sql);
      insert.setString(1, eventId);
      insert.setString(2, streamId);
      insert.setLong(3, sequence);
      insert.setString(4, type);
      insert.setString(5, timestamp);
      insert.setString(6, payloadType);
      insert.setString(7, payloadRevision);
      insert.setBytes(8, payload);
      insert.setBytes(9, metadata);
      insert.executeUpdate();
    }
  }
}
