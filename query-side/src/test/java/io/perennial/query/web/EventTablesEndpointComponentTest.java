package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.access.AccessEntry;
import io.perennial.platform.access.AccessFilter;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

class EventTablesEndpointComponentTest {

  private static final String LINES = "application/x-ndjson";

  @TempDir Path folder;
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(new LedgerView("ledger", 1)).start();
    web = new WebFixture(kernel);
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.registered("customer-b", "south"),
        Facts.purchase("customer-a", "a1", 10, 1));
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private String events(String query, String accept) {
    MockHttpServletResponse response = web.get("/history/events" + query, "Accept", accept);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    assertThat(response.getHeader(FeedEndpoint.POSITION))
        .isEqualTo(Long.toString(node.log.log().head()));
    return text(response);
  }

  @Test
  void everyEventIsARowOfAllAndOneOfItsType() {
    assertThat(events("", LINES).lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"position\":"));
    assertThat(events("?table=PurchaseRecorded", "text/csv")).hasLineCount(2).contains(",a1,");
    assertThat(events("?table=all", LINES).lines())
        .filteredOn(line -> line.startsWith("{\"table\":\"events\","))
        .hasSize(3);
    assertThat(events("?table=all", LINES))
        .contains("{\"table\":\"PurchaseRecorded\",", "{\"table\":\"CustomerRegistered.people\",");
  }

  @Test
  void theTablesAreListedWithTheirColumns() {
    JsonNode items = json(web.get("/history/tables")).path("items");

    assertThat(items.findValuesAsText("name"))
        .contains("events", "CustomerRegistered", "CustomerRegistered.people", "legalName");
    assertThat(items.at("/0/name").textValue()).isEqualTo("events");
    assertThat(items.at("/0/columns/0/name").textValue()).isEqualTo("position");
    assertThat(items.at("/0/columns/0/type").textValue()).isEqualTo("integer");
  }

  @Test
  void personalDataIsMaskedWithoutTheScopeAndNobodyHasSeenAny() {
    assertThat(events("?table=all", LINES))
        .contains("\"actor\":\"***\"", "\"name\":\"***\"")
        .doesNotContain("Ada Example", "rep@example");
    assertThat(accesses()).isEmpty();
  }

  /** Each event is told once, also where it shows more than the account of who asked. */
  @Test
  void whatIsShownWithTheScopeIsInTheAccessLog() {
    web.as("history personal");

    assertThat(events("?table=all", LINES)).contains("Ada Example", "rep@example");
    assertThat(accesses()).hasSize(1);
    assertThat(accesses().getFirst().documents()).isEqualTo(3);
    assertThat(accesses().getFirst().subjects())
        .containsExactlyInAnyOrder("customer-a", "customer-b");
  }

  private List<AccessEntry> accesses() {
    List<AccessEntry> entries = new ArrayList<>();
    web.accesses.read(AccessFilter.ALL, false, null, found -> entries.add(found.entry()));
    return entries;
  }

  @Test
  void whatIsAskedForIsATableThatThereIs() {
    assertThat(web.get("/history/events?table=nothing", "Accept", LINES).getStatus())
        .isEqualTo(400);
    assertThat(web.get("/history/events?table=all", "Accept", "text/csv").getStatus())
        .isEqualTo(400);
    assertThat(web.get("/history/events", "Accept", "application/json").getStatus()).isEqualTo(406);
  }
}
