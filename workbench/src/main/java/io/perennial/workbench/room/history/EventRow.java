package io.perennial.workbench.room.history;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event in a list.
 *
 * @param place its position, or its number among those of the customer
 * @param label what happened
 * @param occurredOn when it took effect in the business
 * @param recordedAt when it was recorded
 * @param streamId what it happened to
 * @param customerId whose history it is in
 * @param history where that is
 * @param actor who asked for it
 * @param onBehalfOf on whose behalf; empty when for itself
 * @param service through which service
 * @param link where it is shown
 * @param unreadable whether it cannot be read
 */
public record EventRow(
    String place,
    String label,
    String occurredOn,
    String recordedAt,
    String streamId,
    String customerId,
    String history,
    String actor,
    String onBehalfOf,
    String service,
    String link,
    boolean unreadable) {

  static EventRow of(Texts texts, LoggedEvent event, String reason) {
    return new EventRow(
        texts.number(event.place()),
        texts.name(event.name()),
        event.occurredOn().isEmpty() ? "" : texts.date(LocalDate.parse(event.occurredOn())),
        texts.instant(event.recordedAt()),
        event.streamId(),
        event.customerId(),
        history(event.customerId(), reason),
        event.actor(),
        event.onBehalfOf(),
        event.service(),
        link(event, reason),
        !event.unreadable().isEmpty());
  }

  /** Where the history of a customer is, or of what stands in its place. */
  static String history(String customerId, String reason) {
    return Doors.path("/history/customers/" + Doors.segment(customerId), Map.of("reason", reason));
  }

  /** Where an event is shown. */
  static String link(LoggedEvent event, String reason) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("customer", event.customerId());
    parameters.put("reason", reason);
    return Doors.path("/history/events/" + Doors.segment(event.eventId()), parameters);
  }
}
