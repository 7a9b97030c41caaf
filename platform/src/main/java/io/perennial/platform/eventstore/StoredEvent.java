package io.perennial.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the embedded log. Axon's own entry keeps the time as text and parses it whenever it is
 * asked; here it is parsed once, however many read the event. What is damaged must not end the
 * reading for the events behind it, so it is found out when the event itself is read.
 *
 * @param type name of the kind of aggregate
 * @param streamId absent of an event that belongs to no stream
 */
record StoredEvent(
    @Nullable String type,
    @Nullable String streamId,
    long sequence,
    String eventId,
    Instant time,
    String payloadType,
    @Nullable String payloadRevision,
    byte[] payload,
    byte[] metadata)
    implements DomainEventData<byte[]> {

  /** Reads the row at which the cursor stands. */
  static StoredEvent of(ResultSet row, EventSchema schema) throws SQLException {
    String type = row.getString(schema.typeColumn());
    String streamId = row.getString(schema.aggregateIdentifierColumn());
    String eventId = row.getString(schema.eventIdentifierColumn());
    return new StoredEvent(
        type,
        type == null && eventId.equals(streamId) ? null : streamId,
        row.getLong(schema.sequenceNumberColumn()),
        eventId,
        time(row.getString(schema.timestampColumn())),
        row.getString(schema.payloadTypeColumn()),
        row.getString(schema.payloadRevisionColumn()),
        bytes(row.getBytes(schema.payloadColumn())),
        bytes(row.getBytes(schema.metaDataColumn())));
  }

  private static Instant time(@Nullable String stored) {
    try {
      return stored == null ? EventReader.DAMAGED_TIME : DateTimeUtils.parseInstant(stored);
    } catch (DateTimeException e) {
      return EventReader.DAMAGED_TIME;
    }
  }

  /** What is not there is damaged as what cannot be read: nothing, rather than a failure. */
  private static byte[] bytes(byte @Nullable [] stored) {
    return stored == null ? new byte[0] : stored;
  }

  @Override
  public @Nullable String getType() {
    return type;
  }

  @Override
  public @Nullable String getAggregateIdentifier() {
    return streamId;
  }

  @Override
  public long getSequenceNumber() {
    return sequence;
  }

  @Override
  public String getEventIdentifier() {
    return eventId;
  }

  @Override
  public Instant getTimestamp() {
    return time;
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new SerializedMetaData<>(metadata, byte[].class);
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(payload, byte[].class, payloadType, payloadRevision);
  }
}
