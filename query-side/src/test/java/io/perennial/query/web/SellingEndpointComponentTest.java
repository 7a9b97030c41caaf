package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.query.Facts;
import io.perennial.query.SellingFacts;
import io.perennial.query.selling.SellingView;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sold against what was to be sold, as it is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellingEndpointComponentTest {

  private static final Facts ONE = new Facts("customer-1");

  private final SellingView view = new SellingView(Facts.CURRENCY, BusinessCalendar.STANDARD);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeAll
  void open(@TempDir Path folder) {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    web = new WebFixture(kernel);
    node.log.append(
        ONE.registered("1997-01-01"),
        ONE.assigned("1997-01-02", "rep-7"),
        ONE.bought("1997-02-04", "40.00"),
        ONE.called("call-1", "1997-02-05", null));
    node.log.append(SellingFacts.plannedDay("1997-02-03", SellingFacts.VISIT));
    node.log.append(SellingFacts.target("1997-01-04", "100.00"));
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);
  }

  @AfterAll
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  @BeforeEach
  void asAnAnalystOfPeople() {
    web.as("views personal");
  }

  /** The week of the 4th of February 1997 is the sixth. */
  @Test
  void theWeekIsNamedOrThatOfTheDate() {
    JsonNode named = json(web.get("/views/selling/figures/weekly-report?week=1997-W06&area=North"));
    JsonNode current =
        json(web.get("/views/selling/figures/weekly-report?on=1997-02-09&area=North"));

    assertThat(named.at("/result/week").textValue()).isEqualTo("1997-W06");
    assertThat(named.path("result")).isEqualTo(current.path("result"));
    assertThat(
            text(
                web.get(
                    "/views/selling/figures/weekly-report?week=1997-W06", "Accept", "text/csv")))
        .contains("SALES_PER_PERSON")
        .contains("40.00");
  }

  @ParameterizedTest
  @CsvSource({
    "week=1997-06, 400",
    "week=2025-W53, 400",
    "week=9999-W01, 400",
    "area=, 400",
    "representative=, 400",
    "week=current, 200"
  })
  void whatIsNoWeekIsRefused(String query, int status) {
    assertThat(web.get("/views/selling/figures/weekly-report?" + query).getStatus())
        .isEqualTo(status);
  }

  @Test
  void aTargetIsComparedWithWhatWasReached() {
    JsonNode rows =
        json(web.get("/views/selling/figures/attainment?on=1997-12-31")).at("/result/rows");

    assertThat(rows.at("/0/representative").textValue()).isEqualTo("rep-7");
    assertThat(rows.at("/0/actual").asText()).isEqualTo("40.00");
    assertThat(rows.at("/0/attainment").doubleValue()).isEqualTo(0.4);
  }

  @Test
  void namesAndWhatIsWrittenAreMaskedForThoseWhoMayNotSeeThem() {
    web.as("views");

    for (String path :
        new String[] {
          "/views/selling",
          "/views/selling/customer-1",
          "/views/selling/figures/attainment?on=1997-12-31",
          "/views/selling/figures/efficiency?on=1997-12-31",
          "/views/selling/figures/competitor-moves?on=1997-02-09",
          "/views/selling/figures/plan-against-report?on=1997-12-31"
        }) {
      assertThat(web.get(path).getStatus()).isEqualTo(200);
      assertThat(text(web.get(path))).doesNotContain("rep-7", "a rival is cheaper");
    }
    web.as("views personal");
    assertThat(text(web.get("/views/selling/figures/competitor-moves?on=1997-02-09")))
        .contains("a rival is cheaper");
  }
}
