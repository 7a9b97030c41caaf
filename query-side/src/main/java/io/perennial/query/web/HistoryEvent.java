package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.EventCatalogue;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * An event in a customer's history.
 *
 * @param step number among the customer's events, from 1
 * @param type the fact
 * @param revision revision of its shape
 * @param streamId the aggregate
 * @param sequence number within the aggregate's stream, from 0
 * @param eventId identifier of the event
 * @param recordedAt when it was recorded
 * @param occurredOn when it took effect in the business
 * @param metadata who asked for it, and why
 * @param event the fact itself
 */
record HistoryEvent(
    long step,
    String type,
    String revision,
    String streamId,
    long sequence,
    String eventId,
    Instant recordedAt,
    LocalDate occurredOn,
    Map<String, String> metadata,
    JsonNode event) {

  static HistoryEvent of(long step, RecordedEvent recorded, Presenter presenter) {
    Class<?> type = recorded.event().getClass();
    EventCatalogue.Entry entry =
        EventCatalogue.of(type)
            .orElseThrow(() -> new IllegalStateException("Not in the catalogue: " + type));
    return new HistoryEvent(
        step,
        entry.name(),
        entry.revision(),
        recorded.streamId(),
        recorded.sequence(),
        recorded.eventId(),
        recorded.recordedAt(),
        recorded.event().occurredOn(),
        new TreeMap<>(recorded.metadata()),
        presenter.tree(recorded.event()));
  }
}
