package io.perennial.query.web;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class ChangesEndpointComponentTest {

  private static final String CHANGES = "/views/customer-360/customer-a/changes";

  @TempDir Path folder;
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(new LedgerView("ledger", 1)).start();
    web = new WebFixture(kernel);
    node.log.append( // recorded one after the other, at noon of 2026-02-01
        Facts.registered("customer-a", "north"),
        Facts.registered("customer-b", "south"),
        Facts.purchase("customer-a", "a1", 10, 60),
        Facts.complaint("complaint-1", "customer-a"),
        Facts.purchase("customer-a", "late", 5, 1));
    kernel.catchUp(kernel.history);
    web.as("views");
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private List<String> ids(String query) {
    MockHttpServletResponse response = web.get(CHANGES + query);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    return json(response).path("items").findValuesAsText("eventId");
  }

  @Test
  void theNewestIsFirstByOneClockOrTheOther() {
    assertThat(ids("")).containsExactly("event-5", "event-4", "event-3", "event-1");
    assertThat(ids("?since=2026-02-01T12:00:04Z")).containsExactly("event-5", "event-4");
    assertThat(ids("?since=2026-02-02")).isEmpty();
    assertThat(ids("?since=2026-01-01")).hasSize(4);

    List<String> business = ids("?by=business");
    assertThat(business).hasSize(4).startsWith("event-3");
    assertThat(business.indexOf("event-5")).isGreaterThan(business.indexOf("event-3"));
    List<String> dates = new ArrayList<>();
    json(web.get(CHANGES + "?by=business"))
        .path("items")
        .forEach(item -> dates.add(item.path("occurredOn").textValue()));
    assertThat(dates).isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(ids("?by=business&since=" + dates.getFirst())).containsExactly("event-3");
  }

  @Test
  void whatCameAfterADateIsNotTold() {
    assertThat(ids("?knownAt=2026-02-01T12:00:03Z")).containsExactly("event-3", "event-1");
    List<String> business = ids("?by=business");
    String late =
        json(web.get(CHANGES + "?by=business"))
            .path("items")
            .get(business.indexOf("event-5"))
            .path("occurredOn")
            .textValue();

    List<String> until = ids("?by=business&asOf=" + late);

    assertThat(until).contains("event-5").doesNotContain("event-3");
    assertThat(web.get(CHANGES + "?asOf=2999-01-01").getStatus()).isEqualTo(400);
  }

  @Test
  void pagesTogetherAreTheWhole() {
    for (String by : List.of("recorded", "business")) {
      List<String> paged = new ArrayList<>();
      String next = CHANGES + "?limit=1&by=" + by;
      while (next != null) {
        MockHttpServletResponse page = web.get(next);
        paged.addAll(json(page).path("items").findValuesAsText("eventId"));
        String link = page.getHeader("Link");
        next = link == null ? null : link.substring(1, link.indexOf('>'));
      }
      assertThat(paged).isEqualTo(ids("?by=" + by));
    }
  }

  @Test
  void eachIsSaidInWordsAndMaskedWhereItIsPersonal() {
    JsonNode complaint = json(web.get(CHANGES + "?limit=2")).path("items").path(1);
    assertThat(complaint.path("streamId").textValue()).isEqualTo("complaint-1");
    assertThat(complaint.path("change").textValue())
        .startsWith("Complaint complaint-1 of severity 2 recorded, about ");
    assertThat(complaint.path("by").textValue()).isEqualTo("***");
    assertThat(text(web.get(CHANGES))).doesNotContain("rep@example");

    web.as("views personal");
    assertThat(json(web.get(CHANGES)).at("/items/0/by").textValue()).isEqualTo("rep@example");
    assertThat(web.accesses.head().number()).isEqualTo(1);
  }

  @Test
  void itIsSaidInTheLanguageThatIsAskedFor() {
    MockHttpServletResponse chinese = web.get(CHANGES, "Accept-Language", "zh-CN,en;q=0.5");
    assertThat(chinese.getHeader("Content-Language")).isEqualTo("zh-Hans");
    assertThat(chinese.getHeader("Vary")).isEqualTo("Accept-Language");
    assertThat(json(chinese).path("items").findValuesAsText("change"))
        .anySatisfy(change -> assertThat(change).startsWith("已记录投诉 complaint-1，严重程度 2"));

    MockHttpServletResponse english = web.get(CHANGES);
    assertThat(english.getHeader("Content-Language")).isEqualTo("en");
    assertThat(english.getHeader("Vary")).isEqualTo("Accept-Language");
    assertThat(json(english).path("items").findValuesAsText("eventId"))
        .isEqualTo(json(chinese).path("items").findValuesAsText("eventId"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?since=tomorrow",
        "?since=2999-01-01",
        "?by=mood",
        "?by=business&since=2026-02-01T12:00:04Z",
        "?cursor=x",
        "?limit=0",
        "?until=2026-01-01"
      })
  void whatDoesNotFitIsRefused(String query) {
    assertThat(web.get(CHANGES + query).getStatus()).isEqualTo(400);
  }

  @Test
  void nobodyKnownHasNoChanges() {
    assertThat(web.get("/views/customer-360/customer-none/changes").getStatus()).isEqualTo(404);
  }
}
