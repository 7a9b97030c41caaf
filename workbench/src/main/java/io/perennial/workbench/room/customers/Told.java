package io.perennial.workbench.room.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the door tells of one customer, by paths as {@link Plan} has them. */
final class Told {

  private static final String LAST = "last";

  private final Map<String, JsonNode> content = new HashMap<>();
  private final Map<String, JsonNode> documents = new HashMap<>();
  private final Map<String, JsonNode> figures = new HashMap<>();
  private final Map<String, Map<String, JsonNode>> behind = new HashMap<>();

  Told(JsonNode body) {
    body.path("sections")
        .properties()
        .forEach(section -> {
          JsonNode part = section.getValue();
          part.path("content")
              .properties()
              .forEach(view -> {
                documents.put(view.getKey(), view.getValue());
                view.getValue()
                    .properties()
                    .forEach(
                        each -> content.put(view.getKey() + '/' + each.getKey(), each.getValue()));
              });
          Map<String, JsonNode> events = new HashMap<>();
          part.path("behind")
              .properties()
              .forEach(each -> events.put(each.getKey(), each.getValue()));
          for (JsonNode figure : part.path("figures")) {
            String name = figure.path("view").asText() + '!' + figure.path("figure").asText();
            figures.put(name, figure);
            if (figure.path("behind").isObject()) {
              events.put(name, figure.path("behind"));
            }
          }
          behind.put(section.getKey(), events);
        });
  }

  /** A single value; a missing node where there is none. */
  JsonNode value(String path) {
    int slash = path.indexOf('/');
    String view = path.substring(0, slash);
    String names = path.substring(slash + 1);
    return view.indexOf('!') > 0
        ? at(figures.getOrDefault(view, MissingNode.getInstance()).path("rows").path(0), names)
        : within(view, names);
  }

  /** What there are several of. */
  List<JsonNode> rows(String path) {
    int star = path.indexOf('*');
    if (star > 0) {
      List<JsonNode> rows = new ArrayList<>();
      for (JsonNode document : documents(path.substring(0, star))) {
        document
            .path(path.substring(star + 1))
            .forEach(each ->
                rows.add(
                    each.isObject()
                        ? ((ObjectNode) each.deepCopy()).setAll(identifiers(document))
                        : each));
      }
      return rows;
    }
    if (path.indexOf('!') > 0) {
      return list(figures.getOrDefault(path, MissingNode.getInstance()).path("rows"));
    }
    int slash = path.indexOf('/');
    return slash < 0
        ? documents(path)
        : list(within(path.substring(0, slash), path.substring(slash + 1)));
  }

  /** Something within a row. */
  static JsonNode at(JsonNode from, String names) {
    JsonNode node = from;
    for (String name : names.split("\\.", -1)) {
      node = name.equals(LAST) ? node.path(node.size() - 1) : node.path(name);
    }
    return node;
  }

  /** The events that have made a part so: as the part is named there, and how many. */
  Optional<Map.Entry<String, Long>> behind(String section, String path) {
    Map<String, JsonNode> known = behind.getOrDefault(section, Map.of());
    String plain = path.replace('/', '.');
    String part = plain.replaceAll("\\." + LAST + "\\b.*", "");
    while (true) {
      JsonNode events = known.get(part.indexOf('!') > 0 ? part.replaceAll("\\..*", "") : part);
      if (events != null) {
        return Optional.of(
            Map.entry(
                part.indexOf('!') > 0 ? part.replaceAll("\\..*", "") : part,
                events.path("events").asLong()));
      }
      int point = part.lastIndexOf('.');
      if (point < 0) {
        return Optional.empty();
      }
      part = part.substring(0, point);
    }
  }

  /** Events behind a part of a section, or behind all of it when the part is empty. */
  Set<String> events(String section, String part) {
    Set<String> ids = new LinkedHashSet<>();
    behind
        .getOrDefault(section, Map.of())
        .forEach((path, events) -> {
          if (part.isEmpty() || path.equals(part)) {
            events.path("ids").forEach(id -> ids.add(id.asText()));
          }
        });
    return ids;
  }

  /** How many events are behind the parts of a section, at least. */
  long events(List<String> sections) {
    return sections.stream()
        .flatMap(section -> behind.getOrDefault(section, Map.of()).values().stream())
        .mapToLong(events -> events.path("events").asLong())
        .max()
        .orElse(0);
  }

  /** The day on which it is shown; empty when it is not told. */
  Optional<LocalDate> day() {
    return figures.values().stream()
        .map(figure -> date(figure.path("parameters").path("on")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The first day on which something is known of the customer. */
  Optional<LocalDate> first() {
    return Stream.of(
            "customer/registered.on", "customer/dealings.firstPurchaseOn", "customer/identity.on")
        .map(path -> date(value(path)))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> date(JsonNode node) {
    try {
      return node.isTextual() ? Optional.of(LocalDate.parse(node.asText())) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private JsonNode within(String view, String names) {
    int point = names.indexOf('.');
    String component = point < 0 ? names : names.substring(0, point);
    JsonNode node = content.getOrDefault(view + '/' + component, MissingNode.getInstance());
    return point < 0 ? node : at(node, names.substring(point + 1));
  }

  private List<JsonNode> documents(String view) {
    return list(documents.getOrDefault(view, MissingNode.getInstance()));
  }

  private static Map<String, JsonNode> identifiers(JsonNode document) {
    Map<String, JsonNode> identifiers = new HashMap<>();
    document
        .properties()
        .forEach(each -> {
          if (each.getKey().endsWith("Id")) {
            identifiers.put(each.getKey(), each.getValue());
          }
        });
    return identifiers;
  }

  private static List<JsonNode> list(JsonNode node) {
    List<JsonNode> list = new ArrayList<>();
    node.forEach(list::add);
    return list;
  }
}
