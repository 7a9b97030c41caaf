package io.perennial.workbench.room.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.list.ListPart;
import io.perennial.workbench.list.Lists;
import io.perennial.workbench.page.Note;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
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

/** Tiering runs: all customers ranked, the moves looked at, then applied or given up. */
@RestController
final class TieringRoutes {

  private static final String ADDRESS = "/operations/tiering";
  private static final String DOOR = "/commands/tiering-runs";
  private static final String KEY = "Idempotency-Key";

  private final Doors doors;
  private final Lists lists;
  private final Pages pages;
  private final People people;

  TieringRoutes(Doors doors, Lists lists, Pages pages, People people) {
    this.doors = doors;
    this.lists = lists;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> runs(HttpServletRequest request) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    List<TieringPage.Run> runs = new ArrayList<>();
    doors
        .get(people.current(), "/views/tiering-run?sort=-startedOn&limit=50")
        .body()
        .path("items")
        .forEach(item -> runs.add(run(shell.texts(), item, null)));
    return pages.show(
        request,
        "operations/tiering.jte",
        new TieringPage(shell, runs, null, UUID.randomUUID().toString()));
  }

  @GetMapping(ADDRESS + "/{runId}")
  ResponseEntity<String> run(
      HttpServletRequest request,
      @PathVariable String runId,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    Texts texts = shell.texts();
    Person person = people.current();
    JsonNode document = doors.get(person, "/views/tiering-run/" + Doors.segment(runId)).body();
    Map<String, String> parameters = new LinkedHashMap<>(given);
    parameters.put("runId", runId);
    parameters.putIfAbsent("sort", "rank");
    ListPart moving =
        lists.list(
            person,
            texts,
            "tiering-move",
            ADDRESS + "/" + Doors.segment(runId),
            parameters,
            List.of(
                new Lists.Column(texts.name("customerId"), "customerId", "customerId", "text"),
                new Lists.Column(texts.name("rank"), "rank", "rank", "integer"),
                new Lists.Column(texts.name("previousTier"), "previousTier", null, "choice"),
                new Lists.Column(texts.name("tier"), "tier", "tier", "choice"),
                new Lists.Column(texts.name("netSales"), "netSales/amount", null, "amount"),
                new Lists.Column(texts.name("cumulativeShare"), "cumulativeShare", null, "number")),
            "customerId");
    return pages.show(
        request,
        "operations/tiering.jte",
        new TieringPage(
            shell, List.of(), run(texts, document, moving), UUID.randomUUID().toString()));
  }

  @PostMapping(ADDRESS)
  ResponseEntity<Void> start(
      HttpServletRequest request, @RequestParam String asOf, @RequestParam String key) {
    ObjectNode body = doors.mapper().createObjectNode();
    if (!asOf.isBlank()) {
      body.put("asOf", asOf);
    }
    doors.post(people.current(), DOOR, body, Map.of(KEY, key));
    return done(request, "tiering-started", ADDRESS);
  }

  @PostMapping(ADDRESS + "/{runId}/{act:apply|abandon}")
  ResponseEntity<Void> act(
      HttpServletRequest request,
      @PathVariable String runId,
      @PathVariable String act,
      @RequestParam String key) {
    doors.post(
        people.current(),
        DOOR + "/" + Doors.segment(runId) + "/" + act,
        doors.mapper().createObjectNode(),
        Map.of(KEY, key));
    return done(request, "tiering-" + act, ADDRESS + "/" + Doors.segment(runId));
  }

  private ResponseEntity<Void> done(HttpServletRequest request, String key, String address) {
    return Backs.back(
        pages,
        request,
        new Note(pages.texts(request).of("operations." + key + "-done"), List.of()),
        address);
  }

  private static TieringPage.Run run(Texts texts, JsonNode item, @Nullable ListPart moving) {
    Cells cells = new Cells(texts);
    JsonNode preview = item.path("preview");
    JsonNode outcome = item.path("outcome");
    String state = item.path("state").asText();
    Map<String, String> shares = new LinkedHashMap<>();
    item.path("cuts")
        .forEach(cut ->
            shares.put(
                cut.path("tier").asText(),
                texts.percent(new BigDecimal(cut.path("share").asText("0")))));
    List<TieringPage.Tier> tiers = new ArrayList<>();
    preview
        .path("tiers")
        .forEach(tier ->
            tiers.add(
                new TieringPage.Tier(
                    texts.code(tier.path("tier").asText()),
                    shares.getOrDefault(tier.path("tier").asText(), ""),
                    texts.number(tier.path("customers").asLong()),
                    money(texts, tier.path("netSales")))));
    return new TieringPage.Run(
        item.path("runId").asText(),
        texts.code(state),
        cells.cell("startedOn", item.get("startedOn"), null).text(),
        texts.of(
            "common.from-to",
            cells.cell("windowFrom", item.get("windowFrom"), null).text(),
            cells.cell("windowTo", item.get("windowTo"), null).text()),
        cells.cell("ranked", preview.get("ranked"), null).text(),
        cells.cell("moves", preview.get("moves"), null).text(),
        cells.cell("unreadable", preview.get("unreadable"), null).text(),
        money(texts, preview.path("netSales")),
        cells.cell("appliedOn", item.get("appliedOn"), null).text(),
        outcome.isObject()
            ? texts.of(
                "operations.tiering-outcome",
                texts.number(outcome.path("moved").asLong()),
                texts.number(outcome.path("passedOver").asLong()))
            : "",
        state.equals("PREVIEWED"),
        state.equals("PREVIEWED") || state.equals("STARTED"),
        tiers,
        moving);
  }

  private static Cell money(Texts texts, JsonNode money) {
    return money.hasNonNull("amount")
        ? new Cell(
            texts.amount(
                new BigDecimal(money.path("amount").asText()), money.path("currency").asText()),
            null,
            true)
        : Backs.cell("");
  }
}
