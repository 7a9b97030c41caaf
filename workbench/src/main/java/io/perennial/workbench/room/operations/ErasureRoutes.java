package io.perennial.workbench.room.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.page.Note;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Erasures: asked for by one person, confirmed by another. */
@RestController
final class ErasureRoutes {

  private static final String ADDRESS = "/operations/erasures";
  private static final List<String> KINDS = List.of("PERSON", "CUSTOMER", "STAFF", "MATTER");
  private static final String KEY = "Idempotency-Key";

  private final Doors doors;
  private final Pages pages;
  private final People people;

  ErasureRoutes(Doors doors, Pages pages, People people) {
    this.doors = doors;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> erasures(
      HttpServletRequest request, @RequestParam(required = false) @Nullable String cursor) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("sort", "-requestedOn");
    asked.put("limit", "50");
    asked.put("cursor", cursor == null ? "" : cursor);
    JsonNode page = doors.get(people.current(), Doors.path(ADDRESS, asked)).body();
    List<ErasuresPage.Row> rows = new ArrayList<>();
    page.path("items").forEach(item -> rows.add(row(shell.texts(), item)));
    JsonNode next = page.path("next");
    return pages.show(
        request,
        "operations/erasures.jte",
        new ErasuresPage(
            shell,
            rows,
            KINDS,
            next.isTextual() ? Doors.path(ADDRESS, Map.of("cursor", next.asText())) : ""));
  }

  @PostMapping(ADDRESS)
  ResponseEntity<Void> request(
      HttpServletRequest request,
      @RequestParam String kind,
      @RequestParam String subject,
      @RequestParam String customerId,
      @RequestParam String ground,
      @RequestParam String key) {
    ObjectNode body =
        doors
            .mapper()
            .createObjectNode()
            .put("kind", kind)
            .put("subject", subject.strip())
            .put("ground", ground.strip());
    if (!customerId.isBlank()) {
      body.put("customerId", customerId.strip());
    }
    doors.post(people.current(), ADDRESS, body, Map.of(KEY, key));
    return done(request, "erasure-requested");
  }

  @PostMapping(ADDRESS + "/{erasureId}/confirm")
  ResponseEntity<Void> confirm(HttpServletRequest request, @PathVariable String erasureId) {
    doors.post(
        people.current(),
        ADDRESS + "/" + Doors.segment(erasureId) + "/confirm",
        doors.mapper().createObjectNode(),
        Map.of(KEY, UUID.randomUUID().toString()));
    return done(request, "erasure-confirmed");
  }

  @PostMapping(ADDRESS + "/{erasureId}/decline")
  ResponseEntity<Void> decline(
      HttpServletRequest request, @PathVariable String erasureId, @RequestParam String ground) {
    doors.post(
        people.current(),
        ADDRESS + "/" + Doors.segment(erasureId) + "/decline",
        doors.mapper().createObjectNode().put("ground", ground.strip()),
        Map.of(KEY, UUID.randomUUID().toString()));
    return done(request, "erasure-declined");
  }

  private ResponseEntity<Void> done(HttpServletRequest request, String key) {
    return Backs.back(
        pages, request, new Note(pages.texts(request).of("operations." + key), List.of()), ADDRESS);
  }

  private static ErasuresPage.Row row(Texts texts, JsonNode item) {
    String state = item.path("state").asText();
    boolean declined = item.hasNonNull("declinedOn");
    return new ErasuresPage.Row(
        item.path("erasureId").asText(),
        texts.code(item.path("kind").asText()),
        item.path("subjectId").asText(""),
        item.path("customerId").asText(""),
        item.path("ground").asText(""),
        texts.code(state),
        said(texts, item, "requestedOn", "requestedBy"),
        declined
            ? said(texts, item, "declinedOn", "declinedGround")
            : said(texts, item, "confirmedOn", "confirmedBy"),
        said(texts, item, "carriedOutOn", ""),
        state.equals("REQUESTED"));
  }

  private static String said(Texts texts, JsonNode item, String on, String by) {
    String date = new Cells(texts).cell(on, item.get(on), null).text();
    String other = item.path(by).asText("");
    return date.isEmpty() || other.isEmpty() ? date : date + texts.of("common.comma") + other;
  }
}
