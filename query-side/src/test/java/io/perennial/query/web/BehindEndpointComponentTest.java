package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindEndpointComponentTest {

  private static final String NORTH = "/views/ledger/figures/regions/behind?cell.region=north";

  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeAll
  void open(@TempDir Path folder) {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    web = new WebFixture(kernel);
    for (int i = 0; i < 9; i++) {
      String customer = Facts.customer(i);
      node.log.append(
          Facts.registered(customer, i % 2 == 0 ? "north" : "south"),
          Facts.purchase(customer, "p" + i, i * 10, i));
    }
    kernel.catchUp(view);
  }

  @AfterAll
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  @BeforeEach
  void asAnAnalyst() {
    web.as("views");
  }

  @Test
  void thePartsAddUpToTheRow() {
    JsonNode answer = json(web.get(NORTH));

    assertThat(answer.at("/row/region").textValue()).isEqualTo("north");
    long customers = 0;
    long sales = 0;
    List<String> ids = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      ids.add(item.path("id").textValue());
      assertThat(item.path("customerId")).isEqualTo(item.path("id"));
      customers += item.at("/contributes/customers").longValue();
      sales += item.at("/contributes/sales").longValue();
    }
    assertThat(ids)
        .containsExactlyInAnyOrder(
            Facts.customer(0),
            Facts.customer(2),
            Facts.customer(4),
            Facts.customer(6),
            Facts.customer(8))
        .isSorted();
    assertThat(customers).isEqualTo(answer.at("/row/customers").longValue()).isEqualTo(5);
    assertThat(sales).isEqualTo(answer.at("/row/sales").longValue()).isEqualTo(200);
    assertThat(answer.path("asOfPosition").longValue()).isEqualTo(node.log.log().head());
  }

  @Test
  void pagesAndLinesSayTheSame() {
    List<JsonNode> paged = new ArrayList<>();
    String uri = NORTH + "&limit=2";
    JsonNode page = json(web.get(uri));
    page.path("items").forEach(paged::add);
    while (!page.path("next").isNull()) {
      assertThat(page.path("items")).hasSize(2);
      page = json(web.get(uri + "&cursor=" + page.path("next").textValue()));
      page.path("items").forEach(paged::add);
    }
    List<String> lines = text(web.get(NORTH, "Accept", "application/x-ndjson")).lines().toList();

    assertThat(paged).hasSize(5);
    assertThat(lines).isEqualTo(paged.stream().map(JsonNode::toString).toList());
  }

  @Test
  void aCellThatTheFigureDoesNotHaveIsNotFound() {
    assertShown(web.get("/views/ledger/figures/regions/behind?cell.region=east"), "unknown-cell");
  }

  @ParameterizedTest
  @CsvSource({
    "/views/ledger/figures/regions/behind, 400",
    "/views/ledger/figures/regions/behind?region=north, 400",
    "/views/ledger/figures/regions/behind?cell.region=north&cell.sales=1, 400",
    "/views/ledger/figures/regions/behind?cell.region=north&limit=0, 400",
    "/views/ledger/figures/regions/behind?cell.region=north&cursor=abc, 400",
    "/views/ledger/figures/totals/behind, 404",
    "/views/ledger/figures/none/behind?cell.region=north, 404",
    "/views/none/figures/regions/behind?cell.region=north, 404"
  })
  void whatIsNotUnderstoodIsRefused(String uri, int status) {
    assertThat(web.get(uri).getStatus()).isEqualTo(status);
  }

  @Test
  void aCursorIsOfOneCellOnly() {
    String next = json(web.get(NORTH + "&limit=2")).path("next").textValue();
    MockHttpServletResponse response =
        web.get(NORTH.replace("north", "south") + "&limit=2&cursor=" + next);

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(json(response).path("code").textValue()).isEqualTo("invalid-cursor");
  }

  @Test
  void theListOfViewsTellsHowToAsk() {
    JsonNode figures = json(web.get("/views")).at("/items/0/figures");

    assertThat(figures.at("/0/behind").isMissingNode()).isTrue();
    assertThat(figures.at("/1/behind/href").textValue())
        .isEqualTo("/views/ledger/figures/regions/behind");
    assertThat(figures.at("/1/behind/cell").toString()).isEqualTo("[\"cell.region\"]");
    assertThat(figures.at("/1/behind/sums").toString()).isEqualTo("[\"customers\",\"sales\"]");
  }
}
