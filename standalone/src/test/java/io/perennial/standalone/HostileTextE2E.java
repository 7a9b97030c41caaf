package io.perennial.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.perennial.events.EventCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Hostile text in every free field of every command is text wherever it is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all
class HostileTextE2E {

  private static final String ADA = "ada@example";

  /** What a spreadsheet would work out, unless it is a number. */
  private static final Pattern FORMULA =
      Pattern.compile("(?!-?[\\d.]+(E-?\\d+)?$)[\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  @TempDir static Path data;
  private final Playwright playwright = Visitor.playwright();
  private final List<HostileRequests.Story> stories = new HostileRequests().all();
  private final List<String> refused = new ArrayList<>();
  private Browser browser;
  private PerennialProcess service;
  private Api api;

  @BeforeAll
  void record() {
    browser = Visitor.browser(playwright);
    service = PerennialProcess.start(data, "--perennial.workbench.port=0");
    api = Api.as(ADA, service, data);
    for (HostileRequests.Story story : stories) {
      int person = 0;
      for (HostileRequests.Request request : story.requests()) {
        Api somebody = Api.as("person-" + ++person, service, data); // nobody approves his own
        Api.Answer answer = somebody.post(request.path(), request.body());
        if (answer.status() > 201) {
          refused.add(request.path() + " " + answer.text());
        }
      }
    }
    api.awaitViews();
  }

  @AfterAll
  void close() {
    if (service != null) {
      service.close();
    }
    playwright.close();
  }

  @Test
  void everyCommandIsAccepted() {
    assertThat(stories).hasSizeGreaterThan(100);
    assertThat(refused).isEmpty();
  }

  @Test
  void isTextOnEveryPage() {
    List<String> faults = new ArrayList<>();
    try (Visitor visitor =
        Visitor.comes(browser, data, ADA, "en-GB", ColorScheme.LIGHT, Visitor.NARROW)) {
      visitor.page.locator(".ask summary").click();
      visitor.page.locator("#personal-reason").fill(HostileRequests.SCRIPT);
      visitor.page.locator(".ask button").click();
      List<String> paths =
          new ArrayList<>(stories.stream().map(HostileRequests.Story::place).toList());
      for (EventCatalogue.Entry event : EventCatalogue.all()) {
        api.get(
                "/history/feed?limit=1&type=" + event.storedName(),
                "Accept",
                "application/cloudevents-batch+json")
            .json()
            .forEach(found -> paths.add("/history/events/" + found.get("id").asText()));
      }
      for (String path : paths) {
        faults.addAll(visitor.faultsOf(path));
      }
      visitor.goesTo("/customers/customer-1");
      assertThat(visitor.page.locator("h1")).containsText(HostileRequests.SCRIPT);
      Tour tour = new Tour(visitor, false);
      faults.addAll(tour.faults());
      assertThat(tour.looks()).isGreaterThan(200);
      faults.addAll(visitor.wrong());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void isNoFormulaInFiles() throws IOException {
    List<String> formulas = new ArrayList<>();
    int hostile = 0;
    for (JsonNode view : api.get("/views").json().get("items")) {
      String name = view.get("name").asText();
      String csv = api.get("/views/" + name, "Accept", "text/csv").text();
      try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
        for (CsvRecord row : rows) {
          for (String cell : row.getFields()) {
            hostile += cell.contains(HostileRequests.SCRIPT) ? 1 : 0;
            if (FORMULA.matcher(cell).matches()) {
              formulas.add(name + ": " + cell);
            }
          }
        }
      }
    }
    assertThat(formulas).isEmpty();
    assertThat(hostile).isPositive();
  }
}
