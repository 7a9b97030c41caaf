package io.perennial.events.docs;

import io.perennial.events.EventCatalogue;
import io.perennial.events.metadata.EventMetadata;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page {@code docs/events.md}. */
final class EventsPage {

  private static final String GOLDEN = "../shared-events/src/test/resources/golden/";

  private final StringBuilder page = new StringBuilder();

  private EventsPage() {}

  static String render() {
    EventsPage page = new EventsPage();
    page.introduction();
    page.overview();
    EventCatalogue.all().forEach(page::event);
    page.parts();
    page.metadata();
    return page.page.toString();
  }

  private void introduction() {
    lines(
        "# Events",
        "",
        "Made from the code by `./mvnw -pl shared-events test -Dgolden.write=true`; do not edit.",
        "The same for machines: [asyncapi.json](asyncapi.json). The words: [words.md](words.md).",
        "",
        "An event is stored under its namespace and name, such as `customer.PaymentRecorded`, and its",
        "revision; what was stored under the name of a class is read, too. Amounts are decimals in strings with an ISO 4217 currency; dates are",
        "business dates in the company's time zone; when an event was recorded is the timestamp of",
        "its message. A field that is not always there is left out when it is absent; a reader",
        "passes over fields that it does not know.",
        "",
        "*Caused by* names the commands that may record the event and what sends them beside callers:",
        "reactions, due work, runs, imports. *Heard by* names the views that fold it, and what the service",
        "does when it has happened. Every event is in the feed.",
        "",
        "A **personal** field is stored as `personal:2:<key>:<ciphertext>`, encrypted under a key of",
        "the **subject** beside it or around it; the name of one of our own people under a key of",
        "that member of staff. It is read as `[erased]` once the key is destroyed, and as",
        "`[unreadable]` when the key is missing. [How and why](decisions/0016-lost-keys.md).",
        "");
  }

  private void overview() {
    lines("| namespace | event | revision | meaning |", "|---|---|---|---|");
    for (EventCatalogue.Entry event : EventCatalogue.all()) {
      lines(
          "| %s | [%s](#%s) | %s | %s |"
              .formatted(
                  event.namespace(),
                  event.name(),
                  event.name().toLowerCase(Locale.ROOT),
                  event.revision(),
                  cell(SourceDoc.of(event.type()).meaning())));
    }
    lines("");
  }

  private void event(EventCatalogue.Entry event) {
    lines(
        "## " + event.name(),
        "",
        SourceDoc.of(event.type()).meaning(),
        "",
        "Namespace `%s`, stored as `%s`.".formatted(event.namespace(), event.storedName()),
        "");
    EventFlow flow = EventFlow.of(event);
    lines(
        "Caused by: " + names(flow.causedBy()) + ".",
        "",
        "Heard by: " + names(flow.heardBy()) + ".",
        "");
    fields(event.type());
    lines("Revisions:", "");
    for (int revision = Integer.parseInt(event.revision()); revision >= 1; revision--) {
      lines(
          "- %d%s: [typical](%4$s/typical.json), [minimal](%4$s/minimal.json)%3$s"
              .formatted(
                  revision,
                  Integer.toString(revision).equals(event.revision()) ? " (current)" : "",
                  revision == 1 ? "" : "; " + change(event, revision),
                  GOLDEN + event.namespace() + "/" + event.name() + "/r" + revision));
    }
    lines("");
  }

  /** A command with a link to what is said of it. */
  private static String names(List<String> who) {
    return who.stream()
        .map(one -> {
          String[] parts = one.split("^command ", 2);
          return parts.length == 2
              ? "[%s](commands.md#%s)".formatted(parts[1], parts[1].replace(' ', '-'))
              : one;
        })
        .collect(Collectors.joining(", "));
  }

  /** What the step that leads to a revision says of itself. */
  private static String change(EventCatalogue.Entry event, int revision) {
    String step = event.name() + "From" + (revision - 1) + "To" + revision;
    try {
      return SourceDoc.of(Class.forName("io.perennial.events.upcast." + step)).meaning();
    } catch (ClassNotFoundException e) {
      throw new AssertionError("There is no step " + step, e);
    }
  }

  private void fields(Class<?> type) {
    lines("| field | type | always there | personal | meaning |", "|---|---|---|---|---|");
    for (Contract.Field field : Contract.fields(type)) {
      lines(
          "| `%s` | %s | %s | %s | %s |"
              .formatted(
                  field.name(),
                  (field.list() ? "list of " : "") + typeName(field.element()),
                  field.required() ? "yes" : "",
                  field.personal() ? "personal" : field.subject() ? "subject" : "",
                  cell(field.meaning())));
    }
    lines("");
  }

  private void parts() {
    lines("# Parts of events", "");
    for (Class<?> part : Contract.parts()) {
      lines("## " + part.getSimpleName(), "", SourceDoc.of(part).meaning(), "");
      if (part.isEnum()) {
        lines("`" + String.join("`, `", Contract.codes(part)) + "`", "");
      } else {
        fields(part);
      }
    }
  }

  private void metadata() {
    SourceDoc doc = SourceDoc.of(EventMetadata.class);
    lines("# Metadata", "", doc.meaning(), "", "| key | meaning |", "|---|---|");
    doc.members().forEach((key, meaning) -> lines("| `%s` | %s |".formatted(key, cell(meaning))));
  }

  private static String typeName(Class<?> type) {
    if (type.isEnum() || type.isRecord()) {
      String name = type.getSimpleName();
      return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
    }
    return switch (type.getSimpleName()) {
      case "String" -> "text";
      case "int", "Integer" -> "whole number";
      case "boolean" -> "yes or no";
      case "BigDecimal" -> "decimal";
      case "LocalDate" -> "date";
      case "YearMonth" -> "month";
      case "LocalTime" -> "time of day";
      case "Instant" -> "instant";
      default -> throw new AssertionError(type + " may not be part of an event");
    };
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void lines(String... lines) {
    for (String line : lines) {
      page.append(line).append('\n');
    }
  }
}
