package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** Lists and figures in the forms that they can be asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFormatsComponentTest {

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

  private static String code(MockHttpServletResponse response) {
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    return json(response).path("code").textValue();
  }

  @Test
  void aListIsStreamedWholeAsCsv() {
    MockHttpServletResponse response = web.get("/views/ledger?sort=-sales", "Accept", "text/csv");
    List<String> lines = text(response).lines().toList();

    assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(lines).hasSize(13);
    assertThat(lines.getFirst()).isEqualTo("customerId,region,personId,contact,sales");
    assertThat(lines.get(1))
        .startsWith("customer-011,\"south, \"\"far\"\"\",person-of-customer-011,")
        .endsWith(",110")
        .doesNotContain("Ada Example");
    assertThat(response.getHeader("Content-Disposition"))
        .matches("attachment; filename=\"ledger-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
    assertThat(response.getHeader("View-Position")).isNotNull();
    assertThat(code(web.get("/views/ledger?limit=3", "Accept", "text/csv")))
        .isEqualTo("unknown-parameter");
  }

  /** Each customer has bought once. */
  @Test
  void aListWithinDocumentsIsATableOfItsOwn() {
    MockHttpServletResponse response =
        web.get(
            "/views/ledger?sort=-sales&table=purchases&bom=yes&decimal=comma",
            "Accept",
            "text/csv");

    assertThat(text(response))
        .startsWith("\ufeffcustomerId;purchasesNo;value\r\ncustomer-011;1;p11\r\n")
        .hasLineCount(13);
    assertThat(response.getHeader("Content-Disposition"))
        .startsWith("attachment; filename=\"ledger-purchases-");
    assertThat(json(web.get("/views")).at("/items/0/tables").toString())
        .contains("\"name\":\"documents\"", "\"name\":\"purchases\"")
        .contains("{\"name\":\"purchasesNo\",\"type\":\"integer\",\"optional\":false,\"meaning\":");
  }

  @Test
  void rowsOfTablesAreLinesAsWell() {
    assertThat(
            text(
                web.get(
                    "/views/ledger?salesFrom=110&table=purchases",
                    "Accept",
                    "application/x-ndjson")))
        .isEqualTo("{\"customerId\":\"customer-011\",\"purchasesNo\":1,\"value\":\"p11\"}\n");
    assertThat(
            text(web.get("/views/ledger?salesFrom=110&table=all", "Accept", "application/x-ndjson"))
                .lines())
        .hasSize(2)
        .first(InstanceOfAssertFactories.STRING)
        .startsWith("{\"table\":\"documents\",\"row\":{\"customerId\":\"customer-011\",");
  }

  @ParameterizedTest
  @CsvSource({
    "table=nothing, text/csv, invalid-parameter",
    "table=all, text/csv, invalid-parameter",
    "table=Purchases, text/csv, invalid-parameter",
    "bom=true, text/csv, invalid-parameter",
    "decimal=Comma, text/csv, invalid-parameter",
    "bom=yes, application/x-ndjson, unknown-parameter",
    "table=nothing, application/x-ndjson, invalid-parameter",
    "table=purchases, application/json, unknown-parameter",
    "decimal=comma, application/json, unknown-parameter"
  })
  void tablesAreAskedForAsTheyCanBeWritten(String query, String accept, String code) {
    MockHttpServletResponse response = web.get("/views/ledger?" + query, "Accept", accept);

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(code(response)).isEqualTo(code);
  }

  @Test
  void aListIsStreamedWholeAsLines() {
    MockHttpServletResponse response =
        web.get("/views/ledger?region=north", "Accept", "application/x-ndjson");

    assertThat(text(response).lines())
        .hasSize(6)
        .allSatisfy(line -> assertThat(line).startsWith("{\"customerId\":"));
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json",
    "text/*, text/csv;charset=UTF-8",
    "'text/csv;q=0.5, application/x-ndjson', application/x-ndjson",
    "'application/json;q=0.1, text/csv;q=0.2', text/csv;charset=UTF-8"
  })
  void theCallerChoosesTheFormat(String accept, String contentType) {
    assertThat(web.get("/views/ledger", "Accept", accept).getContentType()).isEqualTo(contentType);
  }

  @ParameterizedTest
  @CsvSource({"application/xml", "application/json;q=0", "nonsense"})
  void aFormatThatIsNotOfferedIsRefused(String accept) {
    MockHttpServletResponse response = web.get("/views/ledger", "Accept", accept);

    assertThat(response.getStatus()).isEqualTo(406);
  }

  @Test
  void aHeadAnswersWithHeadersAlone() {
    for (String accept : List.of("application/json", "text/csv")) {
      MockHttpServletResponse response =
          web.call(HttpMethod.HEAD, "/views/ledger", "Accept", accept);

      assertThat(response.getStatus()).isEqualTo(200);
      assertThat(response.getHeader("View-Position")).isNotNull();
    }
    assertThat(text(web.call(HttpMethod.HEAD, "/views/ledger", "Accept", "text/csv"))).isEmpty();
  }

  @Test
  void aFigureIsGivenAsATable() {
    assertThat(text(web.get("/views/ledger/figures/totals", "Accept", "text/csv")))
        .isEqualToNormalizingNewlines("customers,sales\n12,660\n");
  }

  private static String entry(Path book, String name) throws IOException {
    try (ZipFile zip = new ZipFile(book.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The list as it is filtered and sorted, and the table of a list in its documents. */
  @Test
  void aListIsAWorkbookOfTheSameRows(@TempDir Path kept) throws IOException {
    String asWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    MockHttpServletResponse response =
        web.get("/views/ledger?sort=-sales&salesFrom=100", "Accept", asWorkbook);
    Path book = Files.write(kept.resolve("book.xlsx"), response.getContentAsByteArray());

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("View-Position")).isNotNull();
    assertThat(response.getHeader("Content-Disposition"))
        .matches("attachment; filename=\"ledger-\\d{4}-\\d{2}-\\d{2}\\.xlsx\"");
    assertThat(entry(book, "xl/worksheets/sheet1.xml"))
        .containsPattern(">customer-011<.*<v>110</v>.*>customer-010<.*<v>100</v>")
        .doesNotContain("customer-009", "Ada Example");
    assertThat(entry(book, "xl/sharedStrings.xml"))
        .contains(">customerId<", ">sales<", ">sort=-sales&amp;salesFrom=100<");

    MockHttpServletResponse purchases =
        web.get("/views/ledger?table=purchases", "Accept", asWorkbook);
    Path other = Files.write(kept.resolve("other.xlsx"), purchases.getContentAsByteArray());
    assertThat(entry(other, "xl/worksheets/sheet1.xml")).contains(">customer-011<", ">p11<");
    assertThat(code(web.get("/views/ledger?table=all", "Accept", asWorkbook)))
        .isEqualTo("invalid-parameter");
    assertThat(code(web.get("/views/ledger?bom=yes", "Accept", asWorkbook)))
        .isEqualTo("unknown-parameter");
  }

  /** Twelve customers have bought for 660 dollars. */
  @Test
  void aFigureIsAWorkbookInWhichNumbersAreNumbers(@TempDir Path kept) throws IOException {
    MockHttpServletResponse response =
        web.get(
            "/views/ledger/figures/totals",
            "Accept",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    Path book = Files.write(kept.resolve("book.xlsx"), response.getContentAsByteArray());

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Content-Disposition"))
        .matches("attachment; filename=\"ledger-totals-\\d{4}-\\d{2}-\\d{2}\\.xlsx\"");
    assertThat(entry(book, "xl/worksheets/sheet1.xml"))
        .containsPattern("<c r=\"[A-Z]2\"[^>]*><v>12</v></c>")
        .containsPattern("<c r=\"[A-Z]2\"[^>]*><v>660</v></c>");
    assertThat(entry(book, "xl/sharedStrings.xml"))
        .contains(">customers<", ">sales<", ">Customers and their sales<", ">position<");
    assertThat(
            web.get(
                    "/views/ledger/figures/totals?decimal=comma",
                    "Accept",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .getStatus())
        .isEqualTo(400);
  }
}
