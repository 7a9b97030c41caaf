package io.perennial.workbench.room.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.page.Note;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How views are; rebuilds, what is parked, and how views were. */
@RestController
final class ViewRoutes {

  private static final String ADDRESS = "/operations/views/";
  private static final long QUIET_SECONDS = 30;

  private final Doors doors;
  private final Interface described;
  private final Pages pages;
  private final People people;
  private final Clock clock;
  private final Lags lags = new Lags();

  ViewRoutes(Doors doors, Interface described, Pages pages, People people, Clock clock) {
    this.doors = doors;
    this.described = described;
    this.pages = pages;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/operations")
  ResponseEntity<String> operations(HttpServletRequest request) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    Texts texts = shell.texts();
    JsonNode overview = doors.get(people.current(), "/operations/views").body();
    List<ViewLine> views = new ArrayList<>();
    overview.path("items").forEach(view -> views.add(line(texts, view)));
    return pages.show(
        request,
        "operations/operations.jte",
        new OperationsPage(
            shell,
            texts.number(overview.path("head").asLong()),
            overview.path("eventStore").asText().equals("reachable"),
            views));
  }

  @GetMapping(ADDRESS + "{view}")
  ResponseEntity<String> view(
      HttpServletRequest request,
      @PathVariable("view") String name,
      @RequestParam(required = false) @Nullable String cursor) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    Texts texts = shell.texts();
    Person person = people.current();
    String address = ADDRESS + Doors.segment(name);
    JsonNode status = doors.get(person, address).body();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("cursor", cursor == null ? "" : cursor);
    JsonNode parked = doors.get(person, Doors.path(address + "/parked", asked)).body();
    JsonNode next = parked.path("next");
    return pages.show(
        request,
        "operations/view.jte",
        new ViewPage(
            shell,
            line(texts, status),
            described.view(person, name).map(view -> texts.sentence(view.meaning())).orElse(""),
            facts(
                texts,
                status,
                List.of(
                    "state",
                    "version",
                    "generation",
                    "generationVersion",
                    "collection",
                    "processor")),
            beside(texts, status),
            status.hasNonNull("comparison")
                ? ViewComparison.of(texts, status.path("comparison"))
                : null,
            facts(
                texts,
                status.path("lastRebuild"),
                List.of(
                    "generation", "startedAt", "endedAt", "events", "eventsPerSecond", "failure")),
            segments(texts, status),
            parked(texts, parked.path("items"), cursor != null),
            next.isTextual() ? Doors.path(address, Map.of("cursor", next.asText())) : "",
            frozen(texts, status.path("frozen"))));
  }

  @PostMapping("/operations/rebuild")
  ResponseEntity<Void> rebuildAll(
      HttpServletRequest request, @RequestParam(defaultValue = "") String takeOver) {
    doors.post(
        people.current(),
        Doors.path("/operations/views/rebuild", Map.of("takeOver", takeOver)),
        null,
        Map.of());
    return done(request, "rebuild-started", "/operations");
  }

  @PostMapping(ADDRESS + "{view}/rebuild")
  ResponseEntity<Void> rebuild(
      HttpServletRequest request,
      @PathVariable String view,
      @RequestParam(defaultValue = "") String takeOver) {
    String address = ADDRESS + Doors.segment(view);
    doors.post(
        people.current(),
        Doors.path(address + "/rebuild", Map.of("takeOver", takeOver)),
        null,
        Map.of());
    return done(request, "rebuild-started", address);
  }

  @PostMapping(ADDRESS + "{view}/rebuild/take-over")
  ResponseEntity<Void> takeOver(
      HttpServletRequest request, @PathVariable String view, @RequestParam String generation) {
    return held(request, view, "take-over", generation, "taken-over");
  }

  @PostMapping(ADDRESS + "{view}/rebuild/discard")
  ResponseEntity<Void> discard(
      HttpServletRequest request, @PathVariable String view, @RequestParam String generation) {
    return held(request, view, "discard", generation, "discarded");
  }

  private ResponseEntity<Void> held(
      HttpServletRequest request, String view, String what, String generation, String said) {
    String address = ADDRESS + Doors.segment(view);
    doors.post(
        people.current(),
        Doors.path(address + "/rebuild/" + what, Map.of("generation", generation)),
        null,
        Map.of());
    return done(request, said, address);
  }

  @PostMapping(ADDRESS + "{view}/parked/retry")
  ResponseEntity<Void> retryAll(HttpServletRequest request, @PathVariable String view) {
    String address = ADDRESS + Doors.segment(view);
    JsonNode outcome =
        doors.post(people.current(), address + "/parked/retry", null, Map.of()).body();
    return outcome(request, outcome, address);
  }

  @PostMapping(ADDRESS + "{view}/parked/{customerId}/retry")
  ResponseEntity<Void> retry(
      HttpServletRequest request, @PathVariable String view, @PathVariable String customerId) {
    String address = ADDRESS + Doors.segment(view);
    JsonNode outcome =
        doors
            .post(
                people.current(),
                address + "/parked/" + Doors.segment(customerId) + "/retry",
                null,
                Map.of())
            .body();
    return outcome(request, outcome, address);
  }

  @PostMapping(ADDRESS + "{view}/parked/{customerId}/discard")
  ResponseEntity<Void> discard(
      HttpServletRequest request,
      @PathVariable String view,
      @PathVariable String customerId,
      @RequestParam String position) {
    String address = ADDRESS + Doors.segment(view);
    JsonNode outcome =
        doors
            .post(
                people.current(),
                Doors.path(
                    address + "/parked/" + Doors.segment(customerId) + "/discard",
                    Map.of("position", position)),
                null,
                Map.of())
            .body();
    return outcome(request, outcome, address);
  }

  @PostMapping(ADDRESS + "{view}/frozen/{number}/drop")
  ResponseEntity<Void> drop(
      HttpServletRequest request, @PathVariable String view, @PathVariable int number) {
    String address = ADDRESS + Doors.segment(view);
    doors.post(people.current(), address + "/frozen/" + number + "/drop", null, Map.of());
    return done(request, "frozen-dropped", address);
  }

  private ResponseEntity<Void> outcome(
      HttpServletRequest request, JsonNode outcome, String address) {
    Texts texts = pages.texts(request);
    return Backs.back(
        pages,
        request,
        new Note(
            texts.of(
                "operations.parked-outcome",
                texts.number(outcome.path("folded").asLong()),
                texts.number(outcome.path("discarded").asLong()),
                texts.number(outcome.path("parked").asLong())),
            List.of()),
        address);
  }

  private ResponseEntity<Void> done(HttpServletRequest request, String key, String address) {
    return Backs.back(
        pages, request, new Note(pages.texts(request).of("operations." + key), List.of()), address);
  }

  private ViewLine line(Texts texts, JsonNode view) {
    String name = view.path("name").asText();
    long position = view.path("position").asLong(-1);
    long head = view.path("head").asLong(-1);
    Instant now = clock.instant();
    boolean serves = view.hasNonNull("position");
    if (serves) {
      lags.note(name, now, position, head);
    }
    String state = view.path("state").asText();
    return new ViewLine(
        name,
        texts.name("view", name),
        texts.of("operations.state-" + state),
        state.equals("serving"),
        view.path("reason").asText(""),
        serves ? texts.number(position) : "",
        serves ? texts.number(view.path("lag").asLong()) : "",
        serves
            ? lags.behind(name, now, position, head)
                .map(behind -> Backs.time(texts, behind))
                .orElse("")
            : "",
        lags.trend(name),
        view.hasNonNull("generation") ? texts.number(view.path("generation").asLong()) : "",
        view.path("parked").asLong(),
        view.hasNonNull("building") ? rebuild(texts, view.path("building")) : null);
  }

  private static ViewLine.Rebuild rebuild(Texts texts, JsonNode building) {
    long quiet = building.path("secondsSinceSignOfLife").asLong();
    String phase = building.path("phase").asText();
    boolean waits = phase.equals("WAITING");
    String rate = texts.number(building.path("eventsPerSecond").asLong());
    String events = texts.number(building.path("events").asLong());
    return new ViewLine.Rebuild(
        texts.code("ViewRegistrationPhase", phase),
        Math.max(0, building.path("position").asLong()),
        Math.max(1, building.path("head").asLong()),
        phase.equals("SCANNING") && building.hasNonNull("secondsLeft")
            ? texts.of(
                "operations.rebuild-left",
                events,
                rate,
                Backs.time(texts, Duration.ofSeconds(building.path("secondsLeft").asLong())))
            : texts.of("operations.rebuild-says", events, rate),
        quiet > QUIET_SECONDS && !waits,
        building.path("generation").asLong(),
        waits);
  }

  private static List<ViewPage.Compared> beside(Texts texts, JsonNode status) {
    JsonNode building = status.path("building");
    if (!building.isObject()) {
      return List.of();
    }
    List<ViewPage.Compared> compared = new ArrayList<>();
    compared.add(compared(texts, "generation", status.path("generation"), building));
    compared.add(compared(texts, "version", status.path("generationVersion"), building));
    compared.add(compared(texts, "position", status.path("position"), building));
    compared.add(compared(texts, "head", status.path("head"), building));
    return compared;
  }

  private static ViewPage.Compared compared(
      Texts texts, String name, JsonNode serving, JsonNode building) {
    return new ViewPage.Compared(
        texts.name(name),
        serving.isNumber() ? texts.number(serving.asLong()) : "",
        texts.number(building.path(name).asLong()));
  }

  private static List<Fact> facts(Texts texts, JsonNode node, List<String> names) {
    Cells cells = new Cells(texts);
    List<Fact> facts = new ArrayList<>();
    for (String name : names) {
      if (node.hasNonNull(name)) {
        facts.add(
            new Fact(
                texts.name(name),
                name.equals("state")
                    ? Backs.cell(texts.of("operations.state-" + node.path(name).asText()))
                    : cells.cell(name, node.path(name), null)));
      }
    }
    return facts;
  }

  private static List<ViewPage.Segment> segments(Texts texts, JsonNode status) {
    List<ViewPage.Segment> segments = new ArrayList<>();
    for (JsonNode segment : status.path("segments")) {
      segments.add(
          new ViewPage.Segment(
              texts.number(segment.path("segment").asLong()),
              texts.number(segment.path("position").asLong()),
              segment.path("failing").asBoolean()));
    }
    return segments;
  }

  private static List<ViewPage.Parked> parked(Texts texts, JsonNode items, boolean within) {
    List<ViewPage.Parked> parked = new ArrayList<>();
    Set<String> customers = new HashSet<>();
    for (JsonNode item : items) {
      String customer = item.path("customerId").asText();
      boolean first = customers.add(customer) && (!within || item.hasNonNull("failure"));
      parked.add(
          new ViewPage.Parked(
              customer,
              "/history/customers/" + Doors.segment(customer),
              texts.number(item.path("position").asLong()),
              item.path("position").asText(),
              texts.name(item.path("type").asText()),
              Doors.path(
                  "/history/events/" + Doors.segment(item.path("eventId").asText()),
                  Map.of("customer", customer)),
              texts.instant(Instant.parse(item.path("parkedAt").asText())),
              item.path("failure").asText(""),
              first));
    }
    return parked;
  }

  private static List<ViewPage.Frozen> frozen(Texts texts, JsonNode items) {
    Cells cells = new Cells(texts);
    List<ViewPage.Frozen> frozen = new ArrayList<>();
    for (JsonNode item : items) {
      String asOf = cells.cell("asOf", item.get("asOf"), null).text();
      String known = cells.cell("knownBefore", item.get("knownBefore"), null).text();
      frozen.add(
          new ViewPage.Frozen(
              item.path("number").asInt(),
              asOf.isEmpty()
                  ? texts.of("operations.known-before", known)
                  : known.isEmpty()
                      ? texts.of("common.as-of", asOf)
                      : texts.of("common.as-of", asOf)
                          + texts.of("common.comma")
                          + texts.of("operations.known-before", known),
              texts.of("operations.frozen-" + item.path("state").asText()),
              item.path("eventsRead").asLong(),
              Math.max(1, item.path("eventsToRead").asLong()),
              texts.number(item.path("documents").asLong()),
              texts.instant(Instant.parse(item.path("usedAt").asText())),
              item.path("failure").asText("")));
    }
    return frozen;
  }
}
