package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.cli.PerennialCommandLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** All forms of a list hold the same values, and its pages make its stream. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class TablesE2E {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSV = "text/csv";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String LINES = "application/x-ndjson";

  /** Texts in which cells, and what spreadsheets make of them, go wrong easily. */
  private static final List<String> NAMES =
      List.of(
          "=1+1, \"Ltd\"", "-1+1; Ltd", "@Ltd", "'Quoted' Ltd", "\"Ltd\"", "a,b;c", "Ümlaut ＝Ltd");

  @TempDir static Path data;
  @TempDir static Path folder;
  private PerennialProcess service;
  private Api analyst;
  private final List<JsonNode> views = new ArrayList<>();

  @BeforeAll
  void play() {
    service = PerennialProcess.start(data);
    analyst = Api.as("analyst", service, data);
    Scenario scenario =
        new Scenario(
            "tables",
            Api.as("sales@example.com", service, data),
            Api.as("controller@example.com", service, data));
    List<String> tokens = new ArrayList<>(scenario.play());
    for (String name : NAMES) {
      String customer = "customer-odd-" + NAMES.indexOf(name);
      Map<String, Object> registration = new TreeMap<>(Api.registration(customer, "2025-02-03"));
      registration.put("legalName", name);
      if (NAMES.indexOf(name) % 2 == 0) {
        registration.put("region", name);
        registration.put(
            "people",
            List.of(
                Map.of(
                    "personId", "person-" + customer, "role", "OWNER", "name", name + " Invented"),
                Map.of("personId", "buyer-" + customer, "role", "CONTACT", "name", "Bo Invented")));
      }
      Api.Answer registered = scenario.sales().post("/commands/customers", registration);
      assertThat(registered.status()).as(registered.text()).isEqualTo(201);
      tokens.add(registered.header("Consistency-Token"));
    }
    analyst.get("/views").json().get("items").forEach(views::add);
    for (JsonNode view : views) {
      for (String token : tokens) {
        Api.Answer seen =
            analyst.get(path(view) + "?limit=1", "Consistency-Token", token, "Prefer", "wait=20");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
      }
    }
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private static String path(JsonNode view) {
    return view.get("href").asText();
  }

  private String answer(String path, String accept) {
    Api.Answer answer = analyst.get(path, "Accept", accept);
    assertThat(answer.status()).as("%s as %s: %s", path, accept, answer.text()).isEqualTo(200);
    return answer.text();
  }

  private List<JsonNode> lines(String path) {
    return answer(path, LINES).lines().map(TablesE2E::parsed).toList();
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private String export(String what, String format, Path to) {
    StringWriter out = new StringWriter();
    CommandLine line = PerennialCommandLine.create();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    int code =
        line.execute(
            "export",
            what,
            "--personal",
            "--format=" + format,
            "--url=" + service.address(),
            "--data=" + data,
            "--to=" + to);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  @Test
  void everyTableOfEveryViewHoldsTheSameInEveryForm() throws IOException {
    String said = export("--all-views", "parquet", folder);
    export("--all-views", "csv", folder);
    int rows = 0;
    for (JsonNode view : views) {
      List<JsonNode> documents = lines(path(view));
      List<JsonNode> all = lines(path(view) + "?table=all");
      for (JsonNode described : view.get("tables")) {
        TableCells table = TableCells.described(described);
        String name = table.name();
        String asked = path(view) + "?table=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        List<List<String>> expected = table.ofDocuments(documents);
        assertThat(table.ofCsv(answer(asked, CSV))).as("%s as CSV", asked).isEqualTo(expected);
        assertThat(table.ofRows(lines(asked))).as("%s as lines", asked).isEqualTo(expected);
        assertHolds(asked, workbook(asked), expected);
        assertThat(table.ofRows(rows(all, name))).as("%s among all", asked).isEqualTo(expected);
        String file = view.get("name").asText() + (name.equals("documents") ? "" : "." + name);
        assertThat(table.ofParquet(folder.resolve(file + ".parquet")))
            .as("%s as Parquet", asked)
            .isEqualTo(expected);
        assertThat(folder.resolve(file + ".csv"))
            .as("%s as a file of CSV", asked)
            .content()
            .isEqualTo(answer(asked, CSV));
        assertThat(said.lines().map(String::strip))
            .anyMatch(line -> line.matches(Pattern.quote(name) + " +" + expected.size() + " rows"));
        rows += expected.size();
      }
    }
    assertThat(rows).isGreaterThan(200);
    assertThat(lines("/views/customer"))
        .map(card -> card.at("/identity/legalName").asText())
        .containsAll(NAMES);
  }

  @Test
  void everyTableOfEventsHoldsTheSameInEveryForm(@TempDir Path events) throws IOException {
    String said = export("--events", "parquet", events);
    export("--events", "csv", events);
    assertThat(said).containsPattern("events at position \\d+");
    List<JsonNode> all = lines("/history/events?table=all");
    int rows = 0;
    for (JsonNode described : parsed(answer("/history/tables", "application/json")).get("items")) {
      TableCells table = TableCells.described(described);
      String name = table.name();
      List<List<String>> expected = table.ofRows(rows(all, name));
      String file = "events" + (name.equals("events") ? "" : "." + name);
      assertThat(table.ofParquet(events.resolve(file + ".parquet"))).as(file).isEqualTo(expected);
      String csv = Files.readString(events.resolve(file + ".csv"));
      assertThat(table.ofCsv(csv)).as(file).isEqualTo(expected);
      if (!expected.isEmpty()) {
        assertThat(csv).as(name).isEqualTo(answer("/history/events?table=" + name, CSV));
      }
      rows += expected.size();
    }
    assertThat(rows).isEqualTo(all.size());
    List<JsonNode> feed = lines("/history/feed");
    assertThat(rows(all, "events").stream().map(row -> row.get("eventId")))
        .containsExactlyElementsOf(feed.stream().map(event -> event.get("id")).toList());
    assertThat(rows(all, "CustomerRegistered").stream().map(row -> row.get("legalName").asText()))
        .containsAll(NAMES);
  }

  private static List<JsonNode> rows(List<JsonNode> all, String table) {
    return all.stream()
        .filter(line -> line.get("table").asText().equals(table))
        .map(line -> line.get("row"))
        .toList();
  }

  @Test
  void pagesMakeTheStreamWhateverItIsSortedBy() {
    List<String> absentTwice = new ArrayList<>();
    for (JsonNode view : views) {
      for (JsonNode filter : view.get("filters")) {
        String field = filter.get("field").asText();
        if (filter.hasNonNull("absent")) {
          String asked = "%s?%s=%s".formatted(path(view), field, filter.get("absent").asText());
          int absent = lines(asked).size();
          if (absent > 1 && absent < lines(path(view)).size()) {
            absentTwice.add(path(view) + " " + field);
          }
        }
      }
      for (JsonNode field : view.get("sort")) {
        for (String sort : List.of(field.asText(), "-" + field.asText())) {
          List<JsonNode> stream = lines(path(view) + "?sort=" + sort);
          assertThat(pages(path(view) + "?limit=2&sort=" + sort))
              .as("%s by %s", path(view), sort)
              .isEqualTo(stream)
              .doesNotHaveDuplicates();
        }
      }
    }
    assertThat(absentTwice)
        .contains(
            "/views/customer creditClass", "/views/customer lastVisitOn", "/views/churn lapsesOn");
  }

  /** The JSON of a figure is compared where it has one list, or none, with what the rows have. */
  @Test
  void everyFigureHoldsTheSameInEveryForm() throws IOException {
    int inJson = 0;
    for (JsonNode view : views) {
      for (JsonNode figure : view.get("figures")) {
        String path = figure.get("href").asText();
        List<List<String>> csv = TableCells.ofFigure(answer(path, CSV));
        WorkbookCells book = workbook(path);
        assertThat(book.header()).as(path).isEqualTo(csv.removeFirst());
        assertHolds(path, book, csv);
        JsonNode result = parsed(answer(path, "application/json")).get("result");
        List<JsonNode> rows = new ArrayList<>();
        List<JsonNode> lists = lists(result);
        if (lists.isEmpty()) {
          rows.add(result);
        } else if (lists.size() == 1) {
          lists.getFirst().forEach(rows::add);
        }
        if (!rows.isEmpty()
            && lists(rows.getFirst()).isEmpty()
            && book.header().containsAll(names(rows.getFirst()))) {
          inJson++;
          assertThat(rows).as(path).hasSameSizeAs(csv);
          for (int i = 0; i < csv.size(); i++) {
            assertThat(TableCells.row(book.header(), csv.get(i)))
                .as(path)
                .containsAllEntriesOf(TableCells.ofFigure(book.header(), rows.get(i)));
          }
        }
      }
    }
    assertThat(inJson).isGreaterThan(10);
  }

  private static void assertHolds(String path, WorkbookCells book, List<List<String>> cells) {
    assertThat(book.rows()).as(path).hasSameSizeAs(cells);
    for (int i = 0; i < cells.size(); i++) {
      for (int j = 0; j < book.header().size(); j++) {
        WorkbookCells.Cell cell = book.rows().get(i).get(j);
        String said = cells.get(i).get(j);
        assertThat(cell.holds(said))
            .as("%s, row %d, %s: %s is %s", path, i, book.header().get(j), said, cell)
            .isTrue();
      }
    }
  }

  private static List<String> names(JsonNode row) {
    return row.properties().stream()
        .filter(part -> part.getValue().isValueNode())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The lists in an answer, but for lists in lists. */
  private static List<JsonNode> lists(JsonNode result) {
    if (result.isArray()) {
      return List.of(result);
    }
    List<JsonNode> lists = new ArrayList<>();
    result.forEach(part -> lists.addAll(lists(part)));
    return lists;
  }

  private WorkbookCells workbook(String path) throws IOException {
    byte[] book = analyst.bytes(path, "Accept", WORKBOOK);
    return WorkbookCells.of(Files.write(folder.resolve("book.xlsx"), book));
  }

  private List<JsonNode> pages(String first) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = parsed(answer(first + cursor, "application/json"));
      assertThat(page.get("items").size()).isBetween(items.isEmpty() ? 0 : 1, 2);
      page.get("items").forEach(items::add);
      cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
    }
    return items;
  }
}
