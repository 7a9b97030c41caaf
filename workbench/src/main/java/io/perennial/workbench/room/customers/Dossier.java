package io.perennial.workbench.room.customers;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the doors about one customer. */
final class Dossier {

  /** Entries of a timeline at a time. */
  static final int ENTRIES = 25;

  private static final String LONGEST = "500";

  private final Doors doors;

  Dossier(Doors doors) {
    this.doors = doors;
  }

  /**
   * Who asks, and how.
   *
   * @param person who
   * @param texts in which language
   */
  record Reader(Person person, Texts texts) {}

  /**
   * The page of a customer.
   *
   * @param sections which sections; all when empty
   * @param events how many events are named behind each part
   */
  Answer page(
      Reader reader, String customerId, String sections, int events, Map<String, String> dates) {
    Map<String, Object> parameters = new LinkedHashMap<>(dates);
    parameters.put("sections", sections);
    parameters.put("events", events);
    return doors.get(
        reader.person, Doors.path("/views/customer-360/" + Doors.segment(customerId), parameters));
  }

  /** A document of a view. */
  JsonNode document(Reader reader, String view, String id, Map<String, String> dates) {
    return doors
        .get(reader.person, Doors.path("/views/" + view + "/" + Doors.segment(id), dates))
        .body();
  }

  /**
   * What has happened.
   *
   * @param parameters {@code by}, {@code cursor}, {@code since}, {@code asOf} and {@code knownAt}
   */
  Timeline timeline(Reader reader, String customerId, Map<String, String> parameters) {
    JsonNode body = changes(reader, customerId, parameters, Integer.toString(ENTRIES));
    List<Timeline.Entry> entries = new ArrayList<>();
    body.path("items").forEach(item -> entries.add(entry(reader.texts, item)));
    JsonNode next = body.path("next");
    Map<String, String> further = new LinkedHashMap<>(parameters);
    further.put("cursor", next.asText());
    return new Timeline(
        entries,
        next.isTextual()
            ? Doors.path("/customers/" + Doors.segment(customerId) + "/timeline", further)
            : null);
  }

  /** What some events say. */
  Timeline events(Reader reader, String customerId, Set<String> ids) {
    List<Timeline.Entry> entries = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    JsonNode next;
    do {
      JsonNode body = changes(reader, customerId, parameters, LONGEST);
      for (JsonNode item : body.path("items")) {
        if (ids.contains(item.path("eventId").asText())) {
          entries.add(entry(reader.texts, item));
        }
      }
      next = body.path("next");
      parameters.put("cursor", next.asText());
    } while (next.isTextual() && entries.size() < ids.size());
    return new Timeline(entries, null);
  }

  private JsonNode changes(
      Reader reader, String customerId, Map<String, String> given, String limit) {
    Map<String, String> parameters = new LinkedHashMap<>(given);
    parameters.put("limit", limit);
    return doors
        .get(
            reader.person,
            Doors.path("/views/customer-360/" + Doors.segment(customerId) + "/changes", parameters),
            Map.of("Accept-Language", reader.texts.language().tag()))
        .body();
  }

  private static Timeline.Entry entry(Texts texts, JsonNode item) {
    String type = item.path("type").asText();
    String name = type.substring(type.lastIndexOf('.') + 1);
    Instant recorded = Instant.parse(item.path("recordedAt").asText());
    LocalDate on = date(item.path("occurredOn"));
    return new Timeline.Entry(
        Icons.of(name),
        on == null ? "" : texts.date(on),
        texts.instant(recorded),
        on == null || !on.equals(LocalDate.ofInstant(recorded, ZoneOffset.UTC)),
        item.path("change").asText(),
        item.path("by").asText("").equals(Cells.MASK) ? "" : item.path("by").asText(""),
        texts.name(name),
        "/history/events/" + Doors.segment(item.path("eventId").asText()));
  }

  private static @Nullable LocalDate date(JsonNode node) {
    try {
      return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
