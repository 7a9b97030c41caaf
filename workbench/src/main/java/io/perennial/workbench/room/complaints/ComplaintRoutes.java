package io.perennial.workbench.room.complaints;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.act.Acts;
import io.perennial.workbench.act.Menu;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.list.Lists;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.Board;
import io.perennial.workbench.room.place.BoardPage;
import io.perennial.workbench.room.place.Ground;
import io.perennial.workbench.room.place.ListedPage;
import io.perennial.workbench.room.place.Place;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room of complaints. */
@RestController
final class ComplaintRoutes {

  private static final String COMPLAINT = "complaint";
  private static final String FROM = "from";
  private static final String ON = "on";
  private static final String LIST = "list";

  /** Pages of a customer's history that are read for one complaint, at most. */
  private static final int HISTORY_PAGES = 6;

  private static final Ground GROUND =
      new Ground(
          Room.COMPLAINTS,
          "complaints.place-",
          List.of(
              Place.of("").withWide(COMPLAINT, "open"),
              Place.of(LIST),
              Place.of("trend", FROM, ON, "per", "category")
                  .over(Period.ofYears(2))
                  .withWide(COMPLAINT, "trend")
                  .withWide("churn", "complaint-rate"),
              Place.of("pareto", FROM, ON)
                  .over(Period.ofYears(1))
                  .with(COMPLAINT, "pareto", "by", "category")
                  .with(COMPLAINT, "pareto", "by", "department")
                  .with(COMPLAINT, "pareto", "by", "product", "top", "20")
                  .with(COMPLAINT, "pareto", "by", "customer", "top", "20"),
              Place.of("times", FROM, ON, "by", "since")
                  .over(Period.ofYears(1))
                  .withWide(COMPLAINT, "times")
                  .withWide(COMPLAINT, "shares")));

  private final Places places;
  private final Lists lists;
  private final Acts acts;
  private final Doors doors;
  private final Names names;
  private final Pages pages;
  private final People people;
  private final Clock clock;

  ComplaintRoutes(
      Places places, Lists lists, Acts acts, Doors doors, Pages pages, People people, Clock clock) {
    this.places = places;
    this.lists = lists;
    this.acts = acts;
    this.doors = doors;
    this.names = new Names(doors);
    this.pages = pages;
    this.people = people;
    this.clock = clock;
  }

  /** Open complaints by the step that is to be taken next. */
  @GetMapping("/complaints")
  ResponseEntity<String> board(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    Board board;
    try {
      Person person = people.current();
      List<Answer> answers = doors.all(person, ComplaintBoard.paths());
      board =
          ComplaintBoard.of(
              texts, clock.instant(), answers, names.of(person, ComplaintBoard.customers(answers)));
    } catch (DoorException e) {
      board =
          new Board(texts.of("complaints.board"), List.of(), Problems.words(texts, e.problem()));
    }
    return pages.show(
        request,
        "place/board-page.jte",
        new BoardPage(places.page(request, GROUND, GROUND.first(), given), board));
  }

  /** All complaints. */
  @GetMapping("/complaints/list")
  ResponseEntity<String> list(HttpServletRequest request, @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    List<Lists.Column> columns =
        List.of(
            column(texts, "complaintId", null, "text"),
            column(texts, "recordedOn", "recordedOn", "date"),
            column(texts, "customerId", "customerId", "text"),
            column(texts, "category", "category", "choice"),
            column(texts, "severity", "severity", "number"),
            column(texts, "state", "state", "choice"),
            column(texts, "since", null, "date"),
            column(texts, "department", "department", "text"),
            column(texts, "person", null, "text"),
            column(texts, "escalations", "escalations", "number"),
            column(texts, "closedOn", "closedOn", "date"));
    return pages.show(
        request,
        "place/listed.jte",
        new ListedPage(
            places.page(request, GROUND, GROUND.named(LIST), given),
            lists.list(
                people.current(),
                texts,
                COMPLAINT,
                request.getRequestURI(),
                Places.sorted(given, "-recordedOn"),
                columns,
                "complaintId")));
  }

  private static Lists.Column column(Texts texts, String path, @Nullable String sort, String type) {
    return new Lists.Column(texts.name(path), path, sort, type);
  }

  @GetMapping({"/complaints/trend", "/complaints/pareto", "/complaints/times"})
  ResponseEntity<String> place(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    String path = request.getRequestURI();
    return pages.show(
        request,
        "place/place-page.jte",
        places.page(
            request, GROUND, GROUND.named(path.substring(path.lastIndexOf('/') + 1)), given));
  }

  /** One complaint's path: each step with who took it, when, and how late. */
  @GetMapping("/complaints/{complaintId}")
  ResponseEntity<String> path(HttpServletRequest request, @PathVariable String complaintId) {
    Shell shell = pages.in(Room.COMPLAINTS, request);
    Person person = people.current();
    JsonNode complaint = doors.get(person, "/views/complaint/" + Doors.segment(complaintId)).body();
    String customer = complaint.path("customerId").asText();
    JsonNode card = doors.get(person, "/views/customer/" + Doors.segment(customer)).body();
    List<JsonNode> told = told(person, shell.texts(), complaint);
    return pages.show(
        request,
        "complaints/path.jte",
        new PathPage(
            shell,
            Places.tabs(shell.texts(), GROUND, Place.of(complaintId)),
            ComplaintPath.of(shell.texts(), clock.instant(), complaint, told),
            card.path("identity").path("legalName").asText(customer),
            person.may("commands")
                ? acts.menu(person, shell.texts(), "complaints", complaintId)
                : new Menu(shell.texts(), List.of())));
  }

  /** What is told of the complaint in its customer's history, in words. */
  private List<JsonNode> told(Person person, Texts texts, JsonNode complaint) {
    String id = complaint.path("complaintId").asText();
    List<JsonNode> told = new ArrayList<>();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("since", complaint.path("recordedOn").asText());
    asked.put("by", "business");
    asked.put("limit", "500");
    for (int i = 0; i < HISTORY_PAGES; i++) {
      Answer answer =
          doors.get(
              person,
              Doors.path(
                  "/views/customer-360/%s/changes"
                      .formatted(Doors.segment(complaint.path("customerId").asText())),
                  asked),
              Map.of("Accept-Language", texts.language().tag()));
      for (JsonNode each : answer.body().path("items")) {
        if (each.path("streamId").asText().equals(id)) {
          told.add(each);
        }
      }
      JsonNode next = answer.body().path("next");
      if (!next.isTextual()) {
        break;
      }
      asked.put("cursor", next.asText());
    }
    return told;
  }
}
