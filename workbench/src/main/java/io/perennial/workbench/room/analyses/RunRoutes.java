package io.perennial.workbench.room.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.figure.Plain;
import io.perennial.workbench.page.Files;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.PlacePage;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Analyses: they are asked for, worked out, and looked at; a run can be given up. */
@RestController
final class RunRoutes {

  private static final String RUNS = "/analyses/runs";
  private static final String CURSOR = "cursor";
  private static final String SHOWN = "10";

  private final Doors doors;
  private final Interface described;
  private final Pages pages;
  private final People people;
  private final RunParts parts;
  private final Files files;

  RunRoutes(Doors doors, Interface described, Pages pages, People people) {
    this.doors = doors;
    this.described = described;
    this.pages = pages;
    this.people = people;
    this.parts = new RunParts(new Plain(doors));
    this.files = new Files(doors);
  }

  /** The analyses. */
  @GetMapping(RUNS)
  ResponseEntity<String> all(HttpServletRequest request) {
    Shell shell = pages.in(Room.ANALYSES, request);
    Texts texts = shell.texts();
    List<RunsPage.Offered> models = new ArrayList<>();
    List<RunsPage.Offered> whatIfs = new ArrayList<>();
    for (JsonNode each : doors.get(people.current(), "/analyses").body().path("items")) {
      String name = each.path("name").asText();
      JsonNode latest = each.path("latest");
      (name.startsWith("what-if-") ? whatIfs : models)
          .add(
              new RunsPage.Offered(
                  texts.name(name),
                  texts.sentence(each.path("meaning").asText()),
                  RUNS + "/" + name,
                  latest.isObject() ? RunParts.inWords(texts, latest) : "",
                  RUNS + "/" + name + "/" + latest.path("run").asText()));
    }
    return pages.show(
        request, "analyses/runs.jte", new RunsPage(shell, tabs(texts), models, whatIfs));
  }

  /** An analysis, with its newest run. */
  @GetMapping(RUNS + "/{name}")
  ResponseEntity<String> analysis(
      HttpServletRequest request,
      @PathVariable String name,
      @RequestParam Map<String, String> given) {
    return page(request, name, given, null, "", HttpStatus.OK);
  }

  /** Asks for a run, and goes to where it is. */
  @PostMapping(RUNS + "/{name}")
  ResponseEntity<String> ask(
      HttpServletRequest request,
      @PathVariable String name,
      @RequestParam Map<String, String> given) {
    Interface.Analysis analysis = find(people.current(), name);
    Map<String, String> asked = new LinkedHashMap<>();
    analysis
        .parameters()
        .forEach(each -> asked.put(each.name(), given.getOrDefault(each.name(), "").strip()));
    try {
      Answer answer =
          doors.post(
              people.current(),
              Doors.path("/analyses/%s/runs".formatted(name), asked),
              null,
              Map.of());
      return to(RUNS + "/" + name + "/" + answer.body().path("run").asInt());
    } catch (DoorException e) {
      Texts texts = pages.texts(request);
      return page(
          request,
          name,
          asked,
          null,
          Problems.words(texts, e.problem()),
          HttpStatus.valueOf(e.problem().status()));
    }
  }

  /** A run. */
  @GetMapping(RUNS + "/{name}/{run}")
  ResponseEntity<String> run(
      HttpServletRequest request,
      @PathVariable String name,
      @PathVariable String run,
      @RequestParam Map<String, String> given) {
    return page(request, name, given, run, "", HttpStatus.OK);
  }

  /** How far a run is, in place. */
  @GetMapping(RUNS + "/{name}/{run}/part")
  ResponseEntity<String> part(
      HttpServletRequest request, @PathVariable String name, @PathVariable String run) {
    Interface.Analysis analysis = find(people.current(), name);
    return pages.show(
        request,
        "analyses/run-part.jte",
        parts.of(pages.in(Room.ANALYSES, request), analysis, status(name, run)));
  }

  /** Gives a run up, or removes it. */
  @PostMapping(RUNS + "/{name}/{run}/give-up")
  ResponseEntity<String> giveUp(@PathVariable String name, @PathVariable String run) {
    doors.delete(people.current(), path(find(people.current(), name).name(), run));
    return to(RUNS + "/" + name);
  }

  /** A table of a result as a file. */
  @GetMapping(RUNS + "/{name}/{run}/tables/{table}")
  void table(
      HttpServletResponse response,
      @PathVariable String name,
      @PathVariable String run,
      @PathVariable String table,
      @RequestParam Map<String, String> given)
      throws IOException {
    Person person = people.current();
    Map<String, String> asked = new LinkedHashMap<>(given);
    asked.put("table", table);
    files.pass(person, path(find(person, name).name(), run), asked, response);
  }

  private ResponseEntity<String> page(
      HttpServletRequest request,
      String name,
      Map<String, String> given,
      @Nullable String number,
      String refusal,
      HttpStatus status) {
    Shell shell = pages.in(Room.ANALYSES, request);
    Texts texts = shell.texts();
    Person person = people.current();
    Interface.Analysis analysis = find(person, name);
    Map<String, String> page = new LinkedHashMap<>();
    page.put("limit", SHOWN);
    page.put(CURSOR, given.getOrDefault(CURSOR, ""));
    JsonNode runs = doors.get(person, Doors.path("/analyses/%s/runs".formatted(name), page)).body();
    RunPart run = number == null ? null : parts.of(shell, analysis, status(name, number));
    Map<String, String> asked = new LinkedHashMap<>();
    if (number != null) {
      for (JsonNode each : runs.path("items")) {
        if (each.path("run").asText().equals(number)) {
          each.path("parameters")
              .properties()
              .forEach(parameter -> asked.put(parameter.getKey(), parameter.getValue().asText()));
        }
      }
    }
    asked.putAll(given);
    String path = RUNS + "/" + name;
    JsonNode next = runs.path("next");
    List<AnalysisPage.RunLine> lines = new ArrayList<>();
    for (JsonNode each : runs.path("items")) {
      String at = each.path("run").asText();
      lines.add(parts.line(texts, analysis, each, path + "/" + at, at.equals(number)));
    }
    return pages.show(
        status,
        request,
        "analyses/analysis.jte",
        new AnalysisPage(
            shell,
            tabs(texts),
            texts.name(name),
            texts.sentence(analysis.meaning()),
            path,
            Fields.of(texts, analysis, asked),
            lines,
            next.isTextual() ? Doors.path(path, Map.of(CURSOR, next.asText())) : null,
            run,
            refusal));
  }

  private Interface.Analysis find(Person person, String name) {
    return described.analysis(person, name).orElseThrow(Problems::notFound);
  }

  private JsonNode status(String name, String run) {
    JsonNode status =
        doors.get(people.current(), path(find(people.current(), name).name(), run)).body();
    return status instanceof ObjectNode ? status : doors.mapper().createObjectNode();
  }

  private static String path(String name, String run) {
    return "/analyses/%s/runs/%s".formatted(name, Doors.segment(run));
  }

  private static List<PlacePage.Tab> tabs(Texts texts) {
    return Places.tabs(texts, AnalysesRoutes.GROUND, AnalysesRoutes.RUNS);
  }

  private static ResponseEntity<String> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
