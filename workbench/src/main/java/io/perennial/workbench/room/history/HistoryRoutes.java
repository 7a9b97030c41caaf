package io.perennial.workbench.room.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.page.Files;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded: all of it, of one customer, one event; and a history step by step. */
@RestController
final class HistoryRoutes {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
  private static final String LIMIT = "50";
  private static final String REASON = "reason";
  private static final List<String> FILTERS = List.of("family", "type", "actor", "from", "to");

  private final HistoryDoor door;
  private final Doors doors;
  private final Pages pages;
  private final People people;
  private final Files files;

  HistoryRoutes(Doors doors, Pages pages, People people) {
    this.door = new HistoryDoor(doors);
    this.doors = doors;
    this.pages = pages;
    this.people = people;
    this.files = new Files(doors);
  }

  /** A number alone is that of a customer. */
  private static String identifier(String asked) {
    return NUMBER.matcher(asked).matches() ? "customer-" + asked : asked;
  }

  /** The whole log, the newest first. */
  @GetMapping("/history")
  ResponseEntity<String> log(HttpServletRequest request, @RequestParam Map<String, String> given) {
    String customer = given.getOrDefault("customer", "").strip();
    if (!customer.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, EventRow.history(identifier(customer), reason(given)))
          .build();
    }
    Shell shell = pages.in(Room.HISTORY, request);
    Texts texts = shell.texts();
    Person person = people.current();
    Map<String, String> filters = new LinkedHashMap<>();
    for (String filter : FILTERS) {
      String value = given.getOrDefault(filter, "").strip();
      if (!value.isEmpty()) {
        filters.put(filter, value);
      }
    }
    Map<String, String> asked = new LinkedHashMap<>(filters);
    asked.put("limit", LIMIT);
    asked.put("before", given.getOrDefault("before", "head"));
    String reason = reason(given);
    List<String> types = types(person);
    String notice = "";
    HistoryDoor.FeedPage page = HistoryDoor.FeedPage.EMPTY;
    try {
      page = door.feed(person, asked, reason);
    } catch (DoorException e) {
      notice = Problems.words(texts, e.problem());
    }
    Map<String, String> further = new LinkedHashMap<>(filters);
    further.put(REASON, reason);
    String first = Doors.path("/history", further);
    page.next().ifPresent(position -> further.put("before", position));
    return pages.show(
        request,
        "history/log.jte",
        new LogPage(
            shell,
            page.events().stream().map(event -> EventRow.of(texts, event, reason)).toList(),
            new TreeSet<>(types.stream().map(HistoryRoutes::family).toList()).stream().toList(),
            byFamily(types),
            filters,
            reason,
            notice,
            page.next().isPresent() ? Doors.path("/history", further) : "",
            given.containsKey("before") ? first : ""));
  }

  /** All that was recorded of one customer, in order. */
  @GetMapping("/history/customers/{customerId}")
  ResponseEntity<String> customer(
      HttpServletRequest request,
      @PathVariable String customerId,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.HISTORY, request);
    Texts texts = shell.texts();
    String reason = reason(given);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("limit", LIMIT);
    asked.put("cursor", given.getOrDefault("cursor", ""));
    Answer answer = door.page(people.current(), customerId, asked, reason);
    List<EventRow> rows = new ArrayList<>();
    for (JsonNode item : answer.body().path("items")) {
      rows.add(EventRow.of(texts, LoggedEvent.ofHistory(customerId, item), reason));
    }
    JsonNode next = answer.body().path("next");
    Map<String, String> further = new LinkedHashMap<>();
    further.put("cursor", next.asText(""));
    further.put(REASON, reason);
    String address = "/history/customers/" + Doors.segment(customerId);
    return pages.show(
        request,
        "history/customer.jte",
        new CustomerHistoryPage(
            shell,
            customerId,
            rows,
            reason,
            next.isTextual() ? Doors.path(address, further) : "",
            given.containsKey("cursor") ? EventRow.history(customerId, reason) : ""));
  }

  /** All that was recorded of one customer as a file. */
  @GetMapping("/files/history/customers/{customerId}")
  void file(
      HttpServletResponse response,
      @PathVariable String customerId,
      @RequestParam Map<String, String> given)
      throws IOException {
    files.pass(
        people.current(), "/history/customers/" + Doors.segment(customerId), given, response);
  }

  /** One event: what it says, by whom and why, and what caused what. */
  @GetMapping("/history/events/{eventId}")
  ResponseEntity<String> event(
      HttpServletRequest request,
      @PathVariable String eventId,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.HISTORY, request);
    Texts texts = shell.texts();
    Person person = people.current();
    String reason = reason(given);
    String customer = given.getOrDefault("customer", "");
    if (customer.isEmpty()) {
      customer = door.customerOf(person, eventId).orElseThrow(Problems::notFound);
    }
    List<LoggedEvent> events = door.events(person, customer, reason);
    LoggedEvent about =
        events.stream()
            .filter(event -> event.eventId().equals(eventId))
            .findFirst()
            .orElseThrow(Problems::notFound);
    Leaves leaves = new Leaves(texts);
    return pages.show(
        request,
        "history/event.jte",
        new EventPage(
            shell,
            EventRow.of(texts, about, reason),
            metadata(texts, about),
            leaves.of(about.fact()),
            about.unreadable(),
            CauseGraph.of(texts, events, about, reason),
            Doors.path(
                "/history/customers/" + Doors.segment(customer) + "/replay",
                parameters("step", Long.toString(about.place()), REASON, reason)),
            reason));
  }

  /** A customer's history, one event a step, with what it has changed. */
  @GetMapping("/history/customers/{customerId}/replay")
  ResponseEntity<String> replay(
      HttpServletRequest request,
      @PathVariable String customerId,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.HISTORY, request);
    Texts texts = shell.texts();
    String reason = reason(given);
    String wanted = given.getOrDefault("step", "1");
    if (!wanted.matches("[1-9]\\d{0,8}")) {
      throw Problems.notFound();
    }
    long step = Long.parseLong(wanted);
    HistoryDoor.Step replayed = door.replay(people.current(), customerId, step, reason);
    if (replayed.message().isMissingNode()) {
      throw Problems.notFound();
    }
    Leaves leaves = new Leaves(texts);
    JsonNode patches = replayed.message().path("changes");
    Map<String, JsonNode> after = Patches.applied(replayed.before(), patches);
    Map<String, List<Fact>> state = new TreeMap<>();
    after.forEach((view, document) -> state.put(texts.name("view", view), leaves.of(document)));
    List<String> failed = new ArrayList<>();
    replayed
        .message()
        .path("failed")
        .forEach(view -> failed.add(texts.name("view", view.asText())));
    return pages.show(
        request,
        "history/replay.jte",
        new ReplayPage(
            shell,
            customerId,
            EventRow.of(
                texts, LoggedEvent.ofHistory(customerId, replayed.message().path("event")), reason),
            step,
            replayed.steps(),
            changes(texts, leaves, replayed.before(), patches),
            state,
            failed,
            reason));
  }

  private static List<ReplayPage.Change> changes(
      Texts texts, Leaves leaves, Map<String, JsonNode> before, JsonNode patches) {
    List<ReplayPage.Change> changes = new ArrayList<>();
    patches
        .properties()
        .forEach(view -> {
          JsonNode document = before.get(view.getKey());
          String label = texts.name("view", view.getKey());
          for (JsonNode patch : view.getValue()) {
            String path = patch.path("path").asText();
            boolean whole = path.isEmpty();
            changes.add(
                new ReplayPage.Change(
                    label,
                    whole ? texts.of("history.whole-document") : leaves.place(path),
                    whole || document == null || patch.path("op").asText().equals("add")
                        ? ""
                        : leaves.at(document.at(path)),
                    whole ? texts.of("history.shown-below") : leaves.at(patch.path("value"))));
          }
        });
    return changes;
  }

  private static List<Fact> metadata(Texts texts, LoggedEvent event) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("recordedAt", event.recordedAt().toString());
    parts.put("occurredOn", event.occurredOn());
    parts.put("actor", event.actor());
    parts.put("onBehalfOf", event.onBehalfOf());
    parts.put("service", event.service());
    parts.put("requestId", event.requestId());
    parts.put("correlationId", event.correlationId());
    parts.put("causationId", event.causationId());
    parts.put("traceparent", event.traceParent());
    parts.put("streamId", event.streamId());
    parts.put("eventId", event.eventId());
    parts.put("revision", event.revision());
    Leaves leaves = new Leaves(texts);
    List<Fact> facts = new ArrayList<>();
    parts.forEach((name, value) -> {
      if (!value.isEmpty()) {
        facts.add(leaves.text(name, value));
      }
    });
    return facts;
  }

  private List<String> types(Person person) {
    List<String> types = new ArrayList<>();
    doors
        .get(person, "/history/tables")
        .body()
        .path("types")
        .forEach(type -> types.add(type.asText()));
    return types;
  }

  private static Map<String, List<String>> byFamily(List<String> types) {
    Map<String, List<String>> byFamily = new TreeMap<>();
    types.forEach(
        type -> byFamily.computeIfAbsent(family(type), unused -> new ArrayList<>()).add(type));
    return byFamily;
  }

  private static String family(String type) {
    return type.substring(0, type.indexOf('.'));
  }

  private static String reason(Map<String, String> given) {
    return given.getOrDefault(REASON, "").strip();
  }

  private static Map<String, String> parameters(
      String name, String value, String other, String otherValue) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(name, value);
    parameters.put(other, otherValue);
    return parameters;
  }
}
