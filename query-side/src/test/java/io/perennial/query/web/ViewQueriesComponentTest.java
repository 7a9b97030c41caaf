package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Questions that change nothing, all put to one kernel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewQueriesComponentTest {

  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeAll
  void open(@TempDir Path folder) {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    web = new WebFixture(kernel);
    for (int i = 0; i < 12; i++) {
      String customer = Facts.customer(i);
      node.log.append(
          Facts.registered(customer, i % 2 == 0 ? "north" : "south, \"far\""),
          Facts.purchase(customer, "p" + i, i * 10, i));
    }
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

  private List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("items").forEach(item -> ids.add(item.path("customerId").textValue()));
    return ids;
  }

  private static String code(MockHttpServletResponse response) {
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    return json(response).path("code").textValue();
  }

  @Test
  void viewsAreDescribedAndInternalOnesAreNot() {
    JsonNode items = json(web.get("/views")).path("items");

    assertThat(items).hasSize(1);
    JsonNode ledger = items.get(0);
    assertThat(ledger.path("name").textValue()).isEqualTo("ledger");
    assertThat(ledger.path("state").textValue()).isEqualTo("serving");
    assertThat(ledger.path("position").longValue()).isEqualTo(node.log.log().head());
    assertThat(ledger.path("lag").longValue()).isZero();
    assertThat(ledger.path("sort").toString())
        .isEqualTo("[\"id\",\"region\",\"sales\",\"purchases\"]");
    assertThat(ledger.at("/filters/1/parameters").toString())
        .isEqualTo("[\"sales\",\"salesFrom\",\"salesTo\"]");
    assertThat(ledger.at("/filters/1/type").textValue()).isEqualTo("amount");
    assertThat(ledger.at("/filters/1/currency").textValue()).isEqualTo("USD");
    assertThat(ledger.at("/filters/2").has("currency")).isFalse();
    assertThat(ledger.at("/figures/0/parameters/1/usual").textValue()).isEqualTo("today");
    assertThat(code(web.get("/views/history"))).isEqualTo("unknown-view");
  }

  @ParameterizedTest
  @CsvSource({
    "/views/nothing, unknown-view",
    "/views/ledger/customer-17, unknown-document",
    "/views/ledger?limit=501, invalid-parameter",
    "/views/ledger?cursor=abc, invalid-cursor",
    "/views/ledger/figures/totals?least=999999, figure-too-large"
  })
  void refusalsAreThoseThatTheDocumentShows(String uri, String code) {
    assertShown(web.get(uri), code);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "8;2;5, 8;2;5",
    "2;2;1;2, 2;1",
    "17;3, 3",
    "17, ''",
  })
  void documentsAreNamedByTheirIds(String asked, String found) {
    JsonNode answer = json(web.get("/views/ledger?ids=" + customers(asked)));

    assertThat(String.join(",", ids(answer))).isEqualTo(customers(found));
    assertThat(answer.get("next").isNull()).isTrue();
  }

  @Test
  void documentsAreNamedAsOfADay() {
    assertThat(ids(json(web.get("/views/ledger?ids=" + customers("2") + "&asOf=2020-01-01"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ids=, 400, invalid-parameter",
    "'ids=a,', 400, invalid-parameter",
    "'ids=,a', 400, invalid-parameter",
    "ids=a&ids=b, 400, invalid-parameter",
    "ids=a&limit=2, 400, unknown-parameter",
    "ids=a&region=north, 400, unknown-parameter",
    "ids=a&sort=sales, 400, unknown-parameter"
  })
  void nothingElseIsAskedForBesideIds(String query, int status, String code) {
    MockHttpServletResponse response = web.get("/views/ledger?" + query);

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(code(response)).isEqualTo(code);
  }

  @Test
  void tooManyIdsAreRefused() {
    String ids = String.join(",", Collections.nCopies(501, "a"));

    assertThat(code(web.get("/views/ledger?ids=" + ids))).isEqualTo("invalid-parameter");
    assertThat(web.get("/views/ledger?ids=a", "Accept", "text/csv").getStatus()).isEqualTo(406);
  }

  private static String customers(String numbers) {
    return Stream.of(numbers.split(";"))
        .filter(number -> !number.isEmpty())
        .map(number -> Facts.customer(Integer.parseInt(number)))
        .collect(Collectors.joining(","));
  }

  @Test
  void listsAreFilteredAndSorted() {
    MockHttpServletResponse response =
        web.get("/views/ledger?region=north&salesFrom=20&salesTo=80&sort=-sales");

    assertThat(ids(json(response)))
        .containsExactly(
            Facts.customer(8), Facts.customer(6), Facts.customer(4), Facts.customer(2));
    assertThat(response.getHeader("View-Position")).isEqualTo(Long.toString(node.log.log().head()));
    assertThat(response.getHeader("View-Lag")).isEqualTo("0");
    assertThat(response.getHeader("Link")).isNull();
    assertThat(json(response).get("next").isNull()).isTrue();
  }

  /** The customers have bought for 0, 10 ... 110 dollars. */
  @ParameterizedTest
  @CsvSource({
    "sales=20, 1",
    "sales=20.0, 1",
    "sales=20.00, 1",
    "sales=2000, 0",
    "salesFrom=100.50, 1",
    "salesFrom=100&salesTo=109.99, 1",
    "salesFrom=-5&salesTo=0.01, 1",
    "salesTo=-0.01, 0",
    "salesTo=999999999999999.99, 12"
  })
  void amountsAreAskedForInUnitsOfTheCurrency(String query, int found) {
    assertThat(ids(json(web.get("/views/ledger?" + query)))).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"id,false", "-id,true", "sales,false", "-sales,true", "region,false"})
  void pagesFollowEachOtherWithoutGapsOrRepeats(String sort, boolean descending) {
    List<String> seen = new ArrayList<>();
    @Nullable String next = "/views/ledger?sort=" + sort + "&limit=5";
    int pages = 0;
    while (next != null) {
      MockHttpServletResponse response = web.get(next);
      assertThat(response.getStatus()).isEqualTo(200);
      seen.addAll(ids(json(response)));
      String link = response.getHeader("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      assertThat(json(response).path("next").isTextual()).isEqualTo(next != null);
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    if (!sort.equals("region")) {
      assertThat(seen.getFirst()).isEqualTo(Facts.customer(descending ? 11 : 0));
    }
  }

  @Test
  void aCursorIsBoundToWhatWasAskedFor() {
    String cursor = json(web.get("/views/ledger?limit=2&sort=sales")).path("next").textValue();
    String tampered = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);

    assertThat(web.get("/views/ledger?limit=2&sort=sales&cursor=" + cursor).getStatus())
        .isEqualTo(200);
    for (String query :
        List.of(
            "sort=-sales&cursor=" + cursor,
            "sort=sales&region=north&cursor=" + cursor,
            "sort=sales&cursor=" + tampered,
            "sort=sales&cursor=***",
            "sort=sales&cursor=")) {
      MockHttpServletResponse response = web.get("/views/ledger?" + query);
      assertThat(response.getStatus()).as(query).isEqualTo(400);
      assertThat(code(response)).isEqualTo("invalid-cursor");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/views/ledger?colour=red, 400, unknown-parameter",
    "/views/ledger?limit=0, 400, invalid-parameter",
    "/views/ledger?limit=501, 400, invalid-parameter",
    "/views/ledger?limit=x, 400, invalid-parameter",
    "/views/ledger?limit=1&limit=2, 400, invalid-parameter",
    "/views/ledger?sort=contact, 400, invalid-parameter",
    "/views/ledger?limit=-1, 400, invalid-parameter",
    "/views/ledger?limit=99999999999, 400, invalid-parameter",
    "/views/ledger?Limit=1, 400, unknown-parameter",
    "/views/ledger?sort=Sales, 400, invalid-parameter",
    "/views/ledger?sort=--sales, 400, invalid-parameter",
    "/views/ledger?sales=1.005, 400, invalid-parameter",
    "'/views/ledger?sales=1,50', 400, invalid-parameter",
    "/views/ledger?sales=1., 400, invalid-parameter",
    "/views/ledger?sales=1e2, 400, invalid-parameter",
    "/views/ledger?salesFrom=1234567890123456, 400, invalid-parameter",
    "/views/ledger?purchases=1.5, 400, invalid-parameter",
    "/views/ledger?purchasesTo=9999999999999999999, 400, invalid-parameter",
    "/views/ledger?sales=absent, 400, invalid-parameter",
    "/views/ledger?salesTo=absent, 400, invalid-parameter",
    "/views/ledger?salesTo=9999999999999999999, 400, invalid-parameter",
    "/views/ledger?region=, 400, invalid-parameter",
    "/views/ledger?Region=north, 400, unknown-parameter",
    "/views/ledger?region=north&region=south, 400, invalid-parameter",
    "/views?limit=1, 400, unknown-parameter",
    "/views/none, 404, unknown-view",
    "/views/none/customer-001, 404, unknown-view",
    "/views/ledger/nobody, 404, unknown-document",
    "/views/ledger/nobody?asOf=2026-01-01, 404, unknown-document",
    "/views/ledger/customer-001?asOf=yesterday, 400, invalid-parameter",
    "/views/ledger/customer-001?knownAt=2026-02-30, 400, invalid-parameter",
    "/views/ledger/customer-001?at=2026-02-03, 400, unknown-parameter",
    "/views/ledger/customer-001?asOf=9999-12-31, 400, invalid-parameter",
    "/views/ledger/customer-001?asOf=9999-12-31T00:00:00Z, 400, invalid-parameter",
    "/views/ledger/customer-001?knownAt=9999-12-31, 400, invalid-parameter",
    "/views/ledger/customer-001?asOf=2026-1-5, 400, invalid-parameter",
    "/views/ledger/figures/none, 404, unknown-figure",
    "/views/ledger/figures/totals?least=many, 400, invalid-parameter",
    "/views/ledger/figures/totals?least=-1, 400, invalid-parameter",
    "/views/ledger/figures/totals?least=999999, 422, figure-too-large",
    "/views/ledger/figures/totals?least=1000001, 400, invalid-parameter",
    "/views/ledger/figures/totals?least=1&least=1, 400, invalid-parameter",
    "/views/ledger/figures/totals?on=tomorrow, 400, invalid-parameter",
    "/views/ledger/figures/totals?on=9999-12-31, 400, invalid-parameter",
    "/views/ledger/figures/totals?on=2026-02-30, 400, invalid-parameter",
    "/views/ledger/figures/totals?On=2026-02-03, 400, unknown-parameter",
    "/views/ledger/figures/totals?top=3, 400, unknown-parameter",
  })
  void whatDoesNotFitIsRefused(String uri, int status, String code) {
    MockHttpServletResponse response = web.get(uri);

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(code(response)).isEqualTo(code);
    assertThat(text(response)).doesNotContain("io.perennial.query", "Exception");
  }

  @Test
  void oneDocumentIsMaskedUnlessTheCallerMaySeePersonalData() {
    assertThat(json(web.get("/views/ledger/customer-001")).path("contact").textValue())
        .isNotEqualTo("Ada Example")
        .isNotEmpty();
    web.as("views personal");
    assertThat(json(web.get("/views/ledger/customer-001")).path("contact").textValue())
        .isEqualTo("Ada Example");
  }

  @Test
  void aFigureSaysAsOfWhichPositionItIsTrue() {
    MockHttpServletResponse response = web.get("/views/ledger/figures/totals?least=100");
    JsonNode answer = json(response);

    assertThat(answer.path("figure").textValue()).isEqualTo("totals");
    assertThat(answer.path("view").textValue()).isEqualTo("ledger");
    assertThat(answer.at("/parameters/least").textValue()).isEqualTo("100");
    assertThat(answer.at("/parameters/on").textValue())
        .isEqualTo(kernel.calendar.today().toString());
    assertThat(answer.path("asOfPosition").longValue()).isEqualTo(node.log.log().head());
    assertThat(answer.at("/result/customers").longValue()).isEqualTo(2);
    assertThat(answer.at("/result/sales").longValue()).isEqualTo(210);
    assertThat(response.getHeader("View-Position")).isEqualTo(answer.path("asOfPosition").asText());
  }

  @Test
  void tokensThatAreNoneAreRefused() {
    String unknown = new ConsistencyToken("customer-001", 99).encoded();

    assertShown(
        web.get("/views/ledger", "Consistency-Token", unknown), "unknown-consistency-token");
    assertShown(web.get("/views/ledger", "Consistency-Token", "???"), "invalid-header");
  }
}
