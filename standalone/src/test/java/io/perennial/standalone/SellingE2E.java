package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is planned and reported to sell, on the service as it is started by its users. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellingE2E {

  @TempDir static Path data;
  private PerennialProcess service;
  private Api auditor;

  @BeforeAll
  void start() {
    service = PerennialProcess.start(data);
    auditor = Api.as("auditor", service, data);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void aSalesDayIsFoundWhereItsLocationSaysAndInListsByItsRepresentative() {
    Api.Answer planned =
        auditor.post(
            "/commands/sales-days",
            Map.of(
                "representative",
                "Rita Example",
                "day",
                "2026-01-05",
                "visits",
                List.of(),
                "occurredOn",
                "2026-01-04"));
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    String id = planned.json().get("streamId").asText();
    assertThat(planned.header("Location")).isEqualTo("/views/sales-day/" + id);
    String token = planned.header("Consistency-Token");

    for (String path :
        List.of(
            "/views/sales-day/" + id,
            "/views/sales-day?representative=rita%20example&day=2026-01-05",
            "/views/sales-day/" + id + "?asOf=2026-01-04",
            "/history/customers/" + id)) {
      Api.Answer found = auditor.get(path, "Consistency-Token", token);
      assertThat(found.status()).as(found.text()).isEqualTo(200);
      assertThat(found.text()).contains(id);
    }
    assertThat(
            auditor.get("/views/sales-day?representative=rita&day=2026-01-05").json().get("items"))
        .isEmpty();
    assertThat(
            auditor
                .post(
                    "/commands/sales-days",
                    Map.of(
                        "representative",
                        "RITA  EXAMPLE",
                        "day",
                        "2026-01-05",
                        "visits",
                        List.of()))
                .json()
                .get("code")
                .asText())
        .isEqualTo("sales-day-exists");
  }

  @Test
  void whatIsDoneToSellIsFoundWhereItsLocationSays() {
    Map<String, Object> amount = Map.of("amount", Map.of("amount", "100.00", "currency", "USD"));
    Map<String, Map<String, Object>> created =
        Map.of(
            "sales-target",
            Map.of(
                "year",
                2026,
                "scope",
                Map.of("kind", "REGION", "code", "north"),
                "figures",
                amount,
                "splits",
                List.of(
                    Map.of(
                        "by",
                        "QUARTER",
                        "parts",
                        List.of(Map.of("code", "2026-Q1", "figures", amount))))),
            "product-line",
            Map.of("productLine", "journey tools"),
            "sales-meeting",
            Map.of("kind", "WEEKLY", "participants", List.of(Map.of("name", "Rita Example"))),
            "market-report",
            Map.of(
                "representative",
                "Rita Example",
                "subject",
                "COMPETITOR_LAUNCH",
                "severity",
                2,
                "description",
                "a lighter drill"));
    created.forEach((view, body) -> {
      Map<String, Object> dated = new HashMap<>(body);
      dated.put("occurredOn", "2026-01-05");
      Api.Answer answer = auditor.post("/commands/" + view + "s", dated);
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      String id = answer.json().get("streamId").asText();
      assertThat(answer.header("Location")).isEqualTo("/views/" + view + "/" + id);
      assertSeen(answer, answer.header("Location"), id);
      assertSeen(answer, answer.header("Location") + "?asOf=2026-01-05", id);
      assertSeen(answer, "/history/customers/" + id, id);
    });
  }

  @Test
  void aMarketReportIsInTheHistoryOfWhomItConcerns() {
    auditor.post("/commands/customers", Api.registration("customer-reported", "2026-01-01"));
    Api.Answer filed =
        auditor.post(
            "/commands/market-reports",
            Map.of(
                "marketReportId",
                "market-report-concerning",
                "customerId",
                "customer-reported",
                "representative",
                "Rita Example",
                "subject",
                "CHANGE_OF_PEOPLE",
                "severity",
                1,
                "description",
                "the buyer leaves",
                "occurredOn",
                "2026-01-05"));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.header("Location")).isEqualTo("/views/market-report/market-report-concerning");
    assertSeen(filed, "/history/customers/customer-reported", "market-report-concerning");
    assertSeen(filed, filed.header("Location") + "?asOf=2026-01-05", "market-report-concerning");
    assertSeen(
        filed,
        "/views/market-report?answered=no&customerId=customer-reported",
        "market-report-concerning");
  }

  @Test
  void noTwoProductLinesAreCalledTheSame() {
    Api.Answer first =
        auditor.post("/commands/product-lines", Map.of("productLine", "Garden Tools"));
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    String id = first.json().get("streamId").asText();
    Api.Answer second =
        auditor.post("/commands/product-lines", Map.of("productLine", "garden  tools"));
    assertThat(second.json().get("code").asText()).isEqualTo("product-line-name-taken");
    Api.Answer said =
        auditor.post(
            "/commands/product-lines/" + id + "/differentiate",
            Map.of("differentiation", "COMMODITY", "reason", "others sell the same"));
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertSeen(said, "/views/product-line/" + id, "CUSTOMER_SERVICE");
    assertSeen(said, "/views/product-line?differentiation=COMMODITY", id);
  }

  private void assertSeen(Api.Answer written, String path, String id) {
    Api.Answer found = auditor.get(path, "Consistency-Token", written.header("Consistency-Token"));
    assertThat(found.status()).as(path + " " + found.text()).isEqualTo(200);
    assertThat(found.text()).contains(id);
  }
}
