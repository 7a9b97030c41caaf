package io.perennial.workbench.room.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event, from the feed of the whole log or from the history of a customer.
 *
 * @param place its position in the log, or its number among those of the customer
 * @param type its family and name, or its name alone
 * @param revision revision of its shape; empty where it is not told
 * @param eventId identifies it
 * @param streamId what it happened to
 * @param customerId whose history it is in
 * @param recordedAt when it was recorded
 * @param occurredOn when it took effect in the business; empty when it cannot be read
 * @param actor who asked for it; empty where it is not told, as are those that follow
 * @param onBehalfOf on whose behalf
 * @param service through which service
 * @param requestId the request
 * @param correlationId the undertaking
 * @param causationId what caused it
 * @param traceParent the trace in which it was recorded
 * @param unreadable why it cannot be read; empty when it can
 * @param fact the fact itself
 */
record LoggedEvent(
    long place,
    String type,
    String revision,
    String eventId,
    String streamId,
    String customerId,
    Instant recordedAt,
    String occurredOn,
    String actor,
    String onBehalfOf,
    String service,
    String requestId,
    String correlationId,
    String causationId,
    String traceParent,
    String unreadable,
    JsonNode fact) {

  /** One of the feed, as CloudEvents has it. */
  static LoggedEvent ofFeed(JsonNode event) {
    String schema = text(event, "dataschema");
    return new LoggedEvent(
        event.path("position").asLong(),
        text(event, "type"),
        schema.substring(schema.lastIndexOf(':') + 1),
        text(event, "id"),
        text(event, "subject"),
        text(event, "partitionkey"),
        Instant.parse(event.path("time").asText()),
        text(event.path("data"), "occurredOn"),
        text(event, "actor"),
        text(event, "onbehalfof"),
        text(event, "service"),
        "",
        text(event, "correlationid"),
        text(event, "causationid"),
        text(event, "traceparent"),
        text(event, "unreadable"),
        event.path("data"));
  }

  /** One of a customer's history. */
  static LoggedEvent ofHistory(String customerId, JsonNode item) {
    JsonNode metadata = item.path("metadata");
    return new LoggedEvent(
        item.path("step").asLong(),
        text(item, "type"),
        text(item, "revision"),
        text(item, "eventId"),
        text(item, "streamId"),
        customerId,
        Instant.parse(item.path("recordedAt").asText()),
        text(item, "occurredOn"),
        text(metadata, "actor"),
        text(metadata, "onBehalfOf"),
        text(metadata, "service"),
        text(metadata, "requestId"),
        text(metadata, "correlationId"),
        text(metadata, "causationId"),
        text(metadata, "traceparent"),
        text(item, "unreadable"),
        item.path("event"));
  }

  /** Its name without the family. */
  String name() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }
}
