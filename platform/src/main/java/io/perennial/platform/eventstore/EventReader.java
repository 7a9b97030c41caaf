package io.perennial.platform.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.PerennialMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of the event store as events of the log. An event that cannot be read does not
 * end the reading: it is handed on as {@link Fact.Unreadable}, under its customer, so that who
 * reads can put it aside and go on.
 */
public final class EventReader {

  /** Stands for a time that cannot be read where the engine has to tell one. */
  static final Instant DAMAGED_TIME = Instant.parse("0000-01-01T00:00:00Z");

  private static final String CUSTOMER_STREAM = "customer-";
  private static final String CUSTOMER = "customerId";
  private static final ObjectMapper PLAIN = PerennialMapper.plain();

  private final Supplier<EventStore> stores;
  private final Serializer serializer;

  /**
   * A reader.
   *
   * @param stores gives the event store, asked when it is first needed
   * @param serializer the one that writes the events
   */
  public EventReader(Supplier<EventStore> stores, Serializer serializer) {
    this.stores = stores;
    this.serializer = serializer;
  }

  /** The event of a message as it stands in the log. */
  public RecordedEvent recorded(TrackedEventMessage<?> message) {
    return recorded(position(message), message);
  }

  /** The customer that the event of a message is about. */
  public String customerId(TrackedEventMessage<?> message) {
    return message instanceof DomainEventMessage<?> ofStream
            && streamId(ofStream).startsWith(CUSTOMER_STREAM)
        ? streamId(ofStream)
        : recorded(message).customerId();
  }

  /**
   * Lets an event of a stream pass on which a decision is to rest.
   *
   * @throws UnreadableEventException when it cannot be read, whatever of it a decision would use
   */
  void requireReadable(DomainEventMessage<?> message) {
    recorded(RecordedEvent.UNKNOWN_POSITION, message, false).event();
  }

  /** The header of the log may stand among the events. */
  public static boolean isFact(EventMessage<?> message) {
    return !LogHeaderEntry.class.equals(message.getPayloadType());
  }

  static long position(TrackedEventMessage<?> message) {
    return message
        .trackingToken()
        .position()
        .orElseThrow(() -> new IllegalStateException("The engine's tokens tell no position"));
  }

  RecordedEvent recorded(long position, EventMessage<?> message) {
    return recorded(position, message, true);
  }

  private RecordedEvent recorded(long position, EventMessage<?> message, boolean searching) {
    boolean ofStream = message instanceof DomainEventMessage<?>;
    String streamId =
        ofStream ? streamId((DomainEventMessage<?>) message) : message.getIdentifier();
    long sequence = ofStream ? ((DomainEventMessage<?>) message).getSequenceNumber() : 0;
    Instant recordedAt = Instant.EPOCH;
    Map<String, String> metadata = Map.of();
    Fact fact;
    try {
      Instant time = message.getTimestamp();
      if (time.equals(DAMAGED_TIME)) {
        throw new IllegalStateException("The time at which it was recorded is damaged");
      }
      recordedAt = time;
      metadata = texts(message.getMetaData());
      if (message.getPayload() instanceof LifecycleEvent event && ofStream) {
        if (event.customerId() == null) {
          throw new IllegalStateException("It does not say which customer it is about");
        }
        requireKnownRevision(event, message);
        fact = new Fact.Readable(event);
      } else {
        fact =
            unreadable(
                message, streamId, new IllegalStateException("Not an event of ours"), searching);
      }
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e; // its keys, say, are out of reach: it may well be read later
      }
      fact = unreadable(message, streamId, e, searching);
    }
    return new RecordedEvent(
        position, message.getIdentifier(), streamId, sequence, recordedAt, metadata, fact);
  }

  /** As they are, which is what is written; copied only where another build wrote others. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> texts(Map<String, ?> values) {
    if (values.values().stream().allMatch(String.class::isInstance)) {
      return (Map<String, String>) values;
    }
    Map<String, String> texts = HashMap.newHashMap(values.size());
    values.forEach((key, value) -> texts.put(key, String.valueOf(value)));
    return texts;
  }

  /** A later build may have written another shape, whose fields need not mean the same. */
  private void requireKnownRevision(LifecycleEvent event, EventMessage<?> message) {
    SerializedObject<byte[]> stored = stored(message);
    String revision = stored == null ? null : stored.getType().getRevision();
    EventCatalogue.of(event.getClass())
        .map(EventCatalogue.Entry::revision)
        .filter(known -> revision != null && !known.equals(revision))
        .ifPresent(known -> {
          throw new IllegalStateException(
              "It has revision " + revision + "; known is revision " + known);
        });
  }

  private static String streamId(DomainEventMessage<?> message) {
    String streamId = message.getAggregateIdentifier();
    return streamId == null ? message.getIdentifier() : streamId;
  }

  private Fact.Unreadable unreadable(
      EventMessage<?> message, String streamId, RuntimeException failure, boolean searching) {
    SerializedObject<byte[]> stored = stored(message);
    String type = stored == null ? "unknown" : stored.getType().getName();
    String revision = stored == null ? null : stored.getType().getRevision();
    return new Fact.Unreadable(
        type,
        revision == null ? "" : revision,
        EventCatalogue.ofStoredName(type)
            .<Class<? extends LifecycleEvent>>map(EventCatalogue.Entry::type)
            .orElse(null),
        customer(streamId, stored, searching),
        failure);
  }

  private @Nullable SerializedObject<byte[]> stored(EventMessage<?> message) {
    try {
      return message.serializePayload(serializer, byte[].class);
    } catch (RuntimeException e) {
      return null; // what cannot be read need not be writable either
    }
  }

  /** The customer by the stream, by what can be read of the fact, or by the stream's beginning. */
  private String customer(
      String streamId, @Nullable SerializedObject<byte[]> stored, boolean searching) {
    if (streamId.startsWith(CUSTOMER_STREAM)) {
      return streamId;
    }
    return named(stored).or(() -> searching ? first(streamId) : Optional.empty()).orElse(streamId);
  }

  private static Optional<String> named(@Nullable SerializedObject<byte[]> stored) {
    if (stored == null) {
      return Optional.empty();
    }
    try {
      String json = new String(stored.getData(), StandardCharsets.UTF_8);
      String customer = PLAIN.readTree(json).path(CUSTOMER).textValue();
      return customer != null && customer.startsWith(CUSTOMER_STREAM)
          ? Optional.of(customer)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** All events of a stream are about one customer. */
  private Optional<String> first(String streamId) {
    DomainEventStream stream = stores.get().readEvents(streamId, 0);
    while (stream.hasNext()) {
      RecordedEvent event = recorded(RecordedEvent.UNKNOWN_POSITION, stream.next(), false);
      if (!event.customerId().equals(streamId)) {
        return Optional.of(event.customerId());
      }
    }
    return Optional.empty();
  }
}
