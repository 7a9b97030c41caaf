package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.customer.CustomerView;
import io.perennial.query.testing.Kernel;
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

/** Who has lapsed since nothing was recorded any more is shown so, wherever it is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerStagesComponentTest {

  private static final Facts SILENT = new Facts("customer-1");
  private static final Facts PROSPECT = new Facts("customer-2");
  private static final Facts LEFT = new Facts("customer-3");

  private final CustomerView view =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeAll
  void open(@TempDir Path folder) {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    web = new WebFixture(kernel);
    node.log.append(SILENT.registered("2024-01-01"), SILENT.bought("2024-01-10", "10.00"));
    node.log.append(PROSPECT.registered("2024-01-01"));
    node.log.append(
        LEFT.registered("2024-01-01"),
        LEFT.bought("2024-01-10", "10.00"),
        LEFT.left("2024-01-11", DefectionReason.PRICE));
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
  void asAnAnalyst() {
    web.as("views");
  }

  private List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    json(web.get("/views/customer" + query))
        .path("items")
        .forEach(item -> ids.add(item.path("customerId").textValue()));
    return ids;
  }

  private String stage(String path, String pointer) {
    JsonNode answer = json(web.get(path));
    return answer.at(pointer + "/stage").textValue()
        + " since "
        + answer.at(pointer + "/since").textValue();
  }

  /** Bought on one day only: lost after 90 days without a purchase. */
  @Test
  void oneIsShownAsItStandsToday() {
    assertThat(stage("/views/customer/customer-1", "/stage")).isEqualTo("LAPSED since 2024-04-09");
  }

  @Test
  void asOfADayItIsShownAsItStoodThen() {
    assertThat(stage("/views/customer/customer-1?asOf=2024-04-08", "/stage"))
        .isEqualTo("CUSTOMER since 2024-01-10");
    assertThat(stage("/views/customer/customer-1?asOf=2024-04-09", "/stage"))
        .isEqualTo("LAPSED since 2024-04-09");
  }

  @Test
  void listsFindWhatTheyShow() {
    assertThat(ids("?stage=LAPSED")).containsExactly("customer-1");
    assertThat(ids("?stage=CUSTOMER")).isEmpty();
    assertThat(ids("?stage=PROSPECT")).containsExactly("customer-2");
    assertThat(ids("?stage=DEFECTED")).containsExactly("customer-3");
    assertThat(ids("?stage=absent")).isEmpty();
    assertThat(stage("/views/customer?stage=LAPSED", "/items/0/stage"))
        .isEqualTo("LAPSED since 2024-04-09");
    for (String type : List.of("application/x-ndjson", "text/csv")) {
      assertThat(text(web.get("/views/customer", "Accept", type))).contains("LAPSED");
      assertThat(text(web.get("/views/customer?stage=LAPSED", "Accept", type)))
          .contains("customer-1")
          .doesNotContain("customer-2");
    }
  }

  @Test
  void whoNeverBoughtLapsesOnNoDay() {
    assertThat(ids("?lapsesOnTo=2024-12-31")).containsExactly("customer-1", "customer-3");
    assertThat(ids("?lapsesOnFrom=2024-01-01")).containsExactly("customer-1", "customer-3");
    assertThat(ids("?lapsesOn=absent")).containsExactly("customer-2");
    assertThat(ids("?lastPurchaseOnTo=2024-12-31")).containsExactly("customer-1", "customer-3");
  }

  /** A page by what is another value tomorrow would have no end to go on from. */
  @Test
  void listsAreNotSortedByStage() {
    assertThat(web.get("/views/customer?sort=stage").getStatus()).isEqualTo(400);
  }

  @Test
  void totalsAgreeOnEveryDay() {
    assertThat(lapsed("")).isEqualTo(1);
    assertThat(lapsed("?on=2024-04-09")).isEqualTo(1);
    assertThat(lapsed("?on=2024-04-08")).isZero();
  }

  private int lapsed(String query) {
    for (JsonNode each :
        json(web.get("/views/customer/figures/totals" + query)).at("/result/stages")) {
      if (each.path("stage").asText().equals("LAPSED")) {
        return each.path("customers").intValue();
      }
    }
    throw new AssertionError("no such stage");
  }
}
