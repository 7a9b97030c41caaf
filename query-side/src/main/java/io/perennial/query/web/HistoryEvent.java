package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
 * @param occurredOn when it took effect in the business; absent when the fact cannot be read
 * @param metadata who asked for it, and why
 * @param event the fact itself; absent when it cannot be read
 * @param unreadable why the fact cannot be read; absent when it can
 */
record HistoryEvent(
    long step,
    String type,
    String revision,
    String streamId,
    long sequence,
    String eventId,
    Instant recordedAt,
    @Nullable LocalDate occurredOn,
    Map<String, String> metadata,
    @Nullable JsonNode event,
    @Nullable String unreadable) {

  static HistoryEvent of(long step, RecordedEvent recorded, Presenter presenter) {
    return switch (recorded.fact()) {
      case Fact.Readable readable ->
          of(
              step,
              recorded,
              revision(readable.event()),
              readable.event().occurredOn(),
              presenter.tree(readable.event()),
              null);
      case Fact.Unreadable unreadable ->
          of(
              step,
              recorded,
              unreadable.storedRevision(),
              null,
              null,
              unreadable.failure().getClass().getSimpleName());
    };
  }

  private static String revision(LifecycleEvent event) {
    Class<?> type = event.getClass();
    return EventCatalogue.of(type)
        .orElseThrow(() -> new IllegalStateException("Not in the catalogue: " + type))
        .revision();
  }

  private static HistoryEvent of(
      long step,
      RecordedEvent recorded,
      String revision,
      @Nullable LocalDate occurredOn,
      @Nullable JsonNode event,
      @Nullable String unreadable) {
    return new HistoryEvent(
        step,
        recorded.typeName(),
        revision,
        recorded.streamId(),
        recorded.sequence(),
        recorded.eventId(),
        recorded.recordedAt(),
        occurredOn,
        new TreeMap<>(recorded.metadata()),
        event,
        unreadable);
  }
}
