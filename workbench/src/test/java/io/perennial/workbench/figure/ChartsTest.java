package io.perennial.workbench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path DOCUMENT = Path.of("../docs/openapi.json");

  private final Texts texts = Texts.in(Language.ENGLISH);
  private final Charts charts = new Charts(texts, new Cells(texts), name -> null);

  @Test
  void addsUpWhatStandsForTheSame() throws Exception {
    Chart chart =
        chart(
            ChartSpec.of("bar", "rows", "quarter", "sales").addedUp(),
            """
            [{"quarter": "2026-Q1", "sales": "10.50"}, {"quarter": "2026-Q2", "sales": "1.00"},
             {"quarter": "2026-Q1", "sales": "2.25"}]
            """);

    assertThat(chart.x()).containsExactly("2026-Q1", "2026-Q2");
    assertThat(chart.series().getFirst().data())
        .extracting(JsonNode::asText)
        .containsExactly("12.75", "1.00");
  }

  @Test
  void keepsRowsApartThatLookTheSame() throws Exception {
    Chart chart =
        chart(
            ChartSpec.of("bar", "rows", "representative", "visits"),
            """
            [{"representative": "***", "visits": 3}, {"representative": "***", "visits": 5}]
            """);

    assertThat(chart.x()).containsExactly("***", "***");
    assertThat(chart.series().getFirst().data()).extracting(JsonNode::asInt).containsExactly(3, 5);
  }

  @Test
  void ordersStepsByTheirDaysAndNamesOnlyWhatDiffers() throws Exception {
    Chart chart =
        chart(
            ChartSpec.of("steps", "points", "days", "survival")
                .by("group", "loss")
                .within("lower", "upper"),
            """
            [{"group": "A", "loss": "first", "days": 30, "survival": 0.9, "lower": 0.8, "upper": 1},
             {"group": "B", "loss": "first", "days": 7, "survival": 0.7, "lower": 0.5, "upper": 0.8}]
            """);

    assertThat(chart.x()).containsExactly("7", "30");
    assertThat(chart.share()).isTrue();
    assertThat(chart.series())
        .extracting(Chart.Series::name, Chart.Series::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A", null),
            org.assertj.core.groups.Tuple.tuple("A", "lower"),
            org.assertj.core.groups.Tuple.tuple("A", "upper"),
            org.assertj.core.groups.Tuple.tuple("B", null),
            org.assertj.core.groups.Tuple.tuple("B", "lower"),
            org.assertj.core.groups.Tuple.tuple("B", "upper"));
    assertThat(chart.series().getFirst().data().getFirst()).isNull();
  }

  @Test
  void drawsOnlyWhatFlows() throws Exception {
    Chart chart =
        chart(
            ChartSpec.of("flow", "moves", "from", "customers").by("to"),
            """
            [{"from": "A", "to": "A", "customers": 4}, {"from": "A", "to": "B", "customers": 0}]
            """);

    assertThat(chart.links()).containsExactly(new Chart.Link("A", "A", 4));
  }

  @Test
  void leavesOutPointsThatAreNotKnownAndLeadsToTheCustomer() throws Exception {
    Chart chart =
        chart(
            ChartSpec.of("scatter", "standings", "satisfaction", "loyalty").by("quadrant"),
            """
            [{"customerId": "customer-1", "satisfaction": 70, "loyalty": 80, "quadrant": "LOYALIST"},
             {"customerId": "c-2", "satisfaction": 20, "quadrant": "UNKNOWN"}]
            """);

    assertThat(chart.series()).hasSize(1);
    assertThat(chart.series().getFirst().hrefs()).containsExactly("/customers/customer-1");
  }

  @Test
  void leadsFromAPointToWhatIsBehindIt() throws Exception {
    List<Map<String, JsonNode>> rows = rows("[{\"period\": \"2026-Q1\", \"rate\": 0.5}]");

    Chart chart =
        charts.chart(
            ChartSpec.of("line", "rows", "period", "rate"), rows, List.of("/behind"), null);

    assertThat(chart.series().getFirst().hrefs()).containsExactly("/behind");
  }

  /** A column that no figure has would leave its chart empty without a word. */
  @Test
  void everyColumnThatIsDrawnIsInItsFigure() throws Exception {
    JsonNode document = MAPPER.readTree(DOCUMENT.toFile());
    TreeSet<String> missing = new TreeSet<>();
    Charts.specs()
        .forEach((figure, spec) -> {
          JsonNode table =
              document
                  .path("paths")
                  .path("/views/" + figure.replace("/", "/figures/"))
                  .at("/get/responses/200/content/application~1json/schema");
          TreeSet<String> columns = new TreeSet<>();
          table = plain(document, property(plain(document, table), "result"), columns);
          for (String part : spec.table().split("\\.", -1)) {
            table = plain(document, property(table, part).path("items"), columns);
          }
          List<String> drawn = new ArrayList<>(spec.values());
          drawn.add(spec.x());
          drawn.addAll(spec.groups());
          if (spec.lower() != null && spec.upper() != null) {
            drawn.add(spec.lower());
            drawn.add(spec.upper());
          }
          drawn.removeAll(columns);
          drawn.forEach(column -> missing.add(figure + " " + column));
        });

    assertThat(missing).isEmpty();
  }

  private static JsonNode property(JsonNode schema, String name) {
    return schema.path("properties").path(name);
  }

  private static JsonNode plain(JsonNode document, JsonNode schema) {
    JsonNode at = schema;
    while (at.has("$ref")) {
      at = document.at(at.path("$ref").asText().substring(1));
    }
    return at;
  }

  private static JsonNode plain(JsonNode document, JsonNode schema, Set<String> columns) {
    JsonNode plain = plain(document, schema);
    plain.path("properties").fieldNames().forEachRemaining(columns::add);
    return plain;
  }

  private Chart chart(ChartSpec spec, String rows) throws Exception {
    return charts.chart(spec, rows(rows), List.of(), null);
  }

  private static List<Map<String, JsonNode>> rows(String json) throws Exception {
    return Flat.of(MAPPER.readTree("{\"rows\": " + json + "}"))
        .tables()
        .getOrDefault("rows", List.of());
  }
}
