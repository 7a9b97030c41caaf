package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.access.AccessEntry;
import io.perennial.platform.access.AccessFilter;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.page.Section;
import io.perennial.query.page.Sections;
import io.perennial.query.testing.AllViews;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Node;
import io.perennial.query.view.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPageEndpointComponentTest {

  private static final String PAGE = "/views/customer-360/";

  /** The customer with the longest generated history. */
  private static final String LONGEST = longest();

  private static final String BUSY = "customer-busy";

  private Node node;
  private Kernel kernel;
  private WebFixture web;

  private static String longest() {
    return GeneratedWorld.of(1).events().stream()
        .filter(event -> event.customerId().startsWith("customer-"))
        .collect(Collectors.groupingBy(event -> event.customerId(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  @BeforeAll
  void open(@TempDir Path folder) {
    node = new Node(folder);
    kernel = node.kernel(AllViews.LIST.toArray(View<?>[]::new)).start();
    web = new WebFixture(kernel);
    List<LifecycleEvent> facts = new ArrayList<>();
    GeneratedWorld.of(1).events().stream()
        .filter(event -> event.customerId().equals(LONGEST))
        .forEach(event -> facts.add(event.event()));
    facts.add(Facts.registered(BUSY, "north"));
    IntStream.range(0, 2_000)
        .forEach(i -> facts.add(Facts.purchase(BUSY, "busy-" + i, 10, i % 300)));
    node.log.append(facts);
    kernel.catchUp(kernel.history);
    AllViews.LIST.forEach(kernel::catchUp);
  }

  @AfterAll
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  @BeforeEach
  void asAnalyst() {
    web.as("views history");
  }

  private JsonNode page(String query) {
    MockHttpServletResponse response = web.get(PAGE + query);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    return json(response);
  }

  @Test
  void everySectionIsThereInOrderAndHasEventsBehindIt() {
    JsonNode page = page(LONGEST);

    assertThat(page.path("sections").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(Sections.ALL.stream().map(Section::name).toList());
    assertThat(page.path("failed")).isEmpty();
    assertThat(page.at("/sections/dealings/behind/customer.dealings.purchases/events").intValue())
        .as("purchases, and what has been struck out of them")
        .isGreaterThanOrEqualTo(
            page.at("/sections/dealings/content/customer/dealings/purchases").intValue());
    JsonNode ids = page.at("/sections/dealings/behind/customer.dealings.purchases/ids");
    assertThat(ids).hasSize(CustomerPageEndpoint.USUAL_EVENTS);
    assertThat(page.at("/sections/loyalty/figures/0/rows/0/loyalty").isNumber()).isTrue();
    assertThat(page.at("/sections/loyalty/figures/0/behind/events").intValue()).isPositive();

    List<String> history = new ArrayList<>();
    text(web.get("/history/customers/" + LONGEST, "Accept", "application/x-ndjson"))
        .lines()
        .forEach(history::add);
    ids.forEach(id -> assertThat(history).anyMatch(line -> line.contains(id.textValue())));
  }

  /** Whatever date and knowledge: the page says what each view says. */
  @Test
  void onAnyDateItIsWhatTheViewsSay() {
    for (String horizon :
        List.of("?asOf=2023-06-30", "?asOf=2025-01-31", "?asOf=" + kernel.calendar.today())) {
      JsonNode card = json(web.get("/views/customer/" + LONGEST + horizon));
      JsonNode churn = json(web.get("/views/churn/" + LONGEST + horizon));
      JsonNode sections = page(LONGEST + horizon).path("sections");
      for (Section section : Sections.ALL) {
        for (Section.Part part : section.parts()) {
          JsonNode document =
              part.view().equals("customer") ? card : part.view().equals("churn") ? churn : null;
          if (document != null) {
            JsonNode content = sections.path(section.name()).path("content").path(part.view());
            for (String name : part.components()) {
              JsonNode expected = document.path(name).deepCopy();
              if (expected.isObject()) {
                ((ObjectNode) expected)
                    .remove(List.of("steps", "purchaseDays", "returnDays", "gaps"));
              }
              assertThat(content.path(name)).as(name + horizon).isEqualTo(expected);
            }
          }
        }
      }
    }
  }

  @Test
  void sectionsAndEventsAreChosen() {
    JsonNode page = page(LONGEST + "?sections=credit,identity&events=1");
    assertThat(page.path("sections").fieldNames())
        .toIterable()
        .containsExactly("identity", "credit");
    page.at("/sections/credit/behind").forEach(behind -> assertThat(behind.path("ids")).hasSize(1));

    JsonNode all = page(LONGEST + "?sections=dealings&events=10000");
    JsonNode behind = all.at("/sections/dealings/behind/customer.dealings.sales");
    assertThat(behind.path("ids")).hasSize(behind.path("events").intValue());
    for (String wrong : List.of("sections=mood", "sections=", "events=-1", "events=x", "at=now")) {
      assertThat(web.get(PAGE + LONGEST + "?" + wrong).getStatus()).isEqualTo(400);
    }
    assertThat(web.get(PAGE + "customer-none").getStatus()).isEqualTo(404);
  }

  @Test
  void manyEventsDoNotMakeItLong() {
    JsonNode page = page(BUSY);
    assertThat(page.path("events").intValue()).isEqualTo(2_001);
    assertThat(page.at("/sections/dealings/behind/customer.dealings.purchases/events").intValue())
        .isEqualTo(2_000);
    assertThat(page.toString().length()).isLessThan(100_000);
  }

  @Test
  void personalDataIsMaskedAndWhoSeesItIsInTheAccessLog() {
    assertThat(page(BUSY).at("/sections/people/content/customer/people/0/name").textValue())
        .isEqualTo("***");
    web.as("views personal");
    assertThat(page(BUSY).at("/sections/people/content/customer/people/0/name").textValue())
        .isEqualTo("Ada Example");

    List<AccessEntry> entries = new ArrayList<>();
    web.accesses.read(
        new AccessFilter(null, null, BUSY, null, null),
        false,
        null,
        found -> entries.add(found.entry()));
    assertThat(entries).hasSize(1);
  }
}
