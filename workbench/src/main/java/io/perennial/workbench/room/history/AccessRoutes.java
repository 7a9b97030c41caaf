package io.perennial.workbench.room.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at personal data, and whether the log that says so is whole. */
@RestController
final class AccessRoutes {

  private static final List<String> KINDS =
      List.of("READ", "READ_BEGUN", "READ_ENDED", "SUBSCRIBED", "REFUSED_FOUR_EYES");
  private static final List<String> FILTERS = List.of("person", "kind", "subject", "from", "to");
  private static final int SUBJECTS = 5;
  private static final String ADDRESS = "/history/access";

  private final Doors doors;
  private final Pages pages;
  private final People people;
  private final Files files;

  AccessRoutes(Doors doors, Pages pages, People people) {
    this.doors = doors;
    this.pages = pages;
    this.people = people;
    this.files = new Files(doors);
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> access(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.HISTORY, request);
    Texts texts = shell.texts();
    Person person = people.current();
    Map<String, String> filters = kept(given, FILTERS);
    Map<String, String> asked = new LinkedHashMap<>(filters);
    asked.put("sort", "-number");
    asked.put("cursor", given.getOrDefault("cursor", ""));
    String notice = "";
    JsonNode list = MissingNode.getInstance();
    JsonNode check = MissingNode.getInstance();
    try {
      list = doors.get(person, Doors.path(ADDRESS, asked)).body();
      check =
          doors
              .get(person, Doors.path(ADDRESS + "/check", kept(given, List.of("number", "hash"))))
              .body();
    } catch (DoorException e) {
      notice = Problems.words(texts, e.problem());
    }
    JsonNode next = list.path("next");
    Map<String, String> further = new LinkedHashMap<>(filters);
    further.put("cursor", next.asText(""));
    Map<String, String> file = new LinkedHashMap<>(filters);
    file.put("format", "csv");
    boolean whole = check.path("whole").asBoolean();
    JsonNode noted = check.path("asNoted");
    return pages.show(
        request,
        "history/access.jte",
        new AccessPage(
            shell,
            rows(texts, list.path("items")),
            KINDS,
            filters,
            check.isMissingNode()
                ? ""
                : whole
                    ? texts.of("history.chain-whole")
                    : texts.of("history.chain-broken", check.path("brokenAt").asText("–")),
            whole,
            check.at("/head/hash").asText(""),
            check.at("/head/number").asText(""),
            noted.isBoolean()
                ? texts.of(noted.asBoolean() ? "history.as-noted" : "history.not-as-noted")
                : "",
            Doors.path("/files" + ADDRESS, file),
            next.isTextual() ? Doors.path(ADDRESS, further) : "",
            notice));
  }

  /** The entries as a file. */
  @GetMapping("/files" + ADDRESS)
  void file(HttpServletResponse response, @RequestParam Map<String, String> given)
      throws IOException {
    files.pass(people.current(), ADDRESS, given, response);
  }

  private static List<AccessPage.Row> rows(Texts texts, JsonNode items) {
    List<AccessPage.Row> rows = new ArrayList<>();
    for (JsonNode item : items) {
      List<AccessPage.Subject> subjects = new ArrayList<>();
      for (JsonNode subject : item.path("subjects")) {
        if (subjects.size() < SUBJECTS) {
          String id = subject.asText();
          subjects.add(
              new AccessPage.Subject(
                  id, id.startsWith("customer-") ? "/customers/" + Doors.segment(id) : ""));
        }
      }
      rows.add(
          new AccessPage.Row(
              texts.number(item.path("number").asLong()),
              texts.instant(Instant.parse(item.path("at").asText())),
              texts.code(item.path("kind").asText()),
              item.path("actor").asText(""),
              item.path("onBehalfOf").asText(""),
              item.path("service").asText(""),
              item.path("what").asText(""),
              subjects,
              item.path("more").asBoolean() || item.path("subjects").size() > SUBJECTS,
              item.path("reason").asText(""),
              item.path("documents").isNumber()
                  ? texts.number(item.path("documents").asLong())
                  : ""));
    }
    return rows;
  }

  private static Map<String, String> kept(Map<String, String> given, List<String> names) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : names) {
      String value = given.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        kept.put(name, value);
      }
    }
    return kept;
  }
}
