package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the columns of each kind. */
class ImportedFactsComponentTest extends ImportKindsFixture {

  private static final String REPORT =
      "\"report\":{\"metWith\":\"Ann\",\"competitorNews\":\"sells below cost\","
          + "\"opinions\":\"likes it\",\"customerNews\":\"a second shop\","
          + "\"lessonLearned\":\"bring samples\"}";

  static List<KindSample> contacts() {
    return List.of(KindSample.VISITS, KindSample.CONTACTS);
  }

  static List<KindSample> withMoney() {
    return List.of(KindSample.PURCHASES, KindSample.PAYMENTS);
  }

  private JsonNode first(KindSample kind, String customer) {
    return service.recorded("customer-" + customer, kind.command()).getFirst();
  }

  private static String withoutId(JsonNode fact) {
    return fact.toString().replaceFirst("^\\{\"[a-zA-Z]*Id\":\"[^\"]*\",", "{");
  }

  @Test
  void customersHaveAllThatRegistersThem() {
    files(KindSample.CUSTOMERS)
        .run(
            "customers.csv",
            List.of(
                "customer;name;trading-name;registration-number;customer-class;stage;region;"
                    + "line-of-business;relationship-started-on;person;person-role;person-name;"
                    + "person-phone;person-email;date",
                "K1;Miller Ltd;Miller's;HRB 4711;dealer;identified;north;tools;2020-05-01;p-1;"
                    + "Legal Representative;Ina Vented;+1 555 0100;ina@example.org;2026-01-05",
                "K2;Smith Ltd;;;;;;;;;;Bo Gus;;;",
                "K3;Brown Ltd;;;;;;;;;;;;;"),
            "--source=fair",
            "--customer-class=agent");

    assertThat(service.customer("customer-K1").toString())
        .isEqualTo(
            "{\"customerId\":\"customer-K1\",\"legalName\":\"Miller Ltd\","
                + "\"tradingName\":\"Miller's\",\"registrationNumber\":\"HRB 4711\","
                + "\"customerClass\":\"DEALER\",\"stage\":\"IDENTIFIED\",\"region\":\"north\","
                + "\"lineOfBusiness\":\"tools\",\"relationshipStartedOn\":\"2020-05-01\","
                + "\"people\":[{\"personId\":\"p-1\",\"role\":\"LEGAL_REPRESENTATIVE\","
                + "\"name\":\"Ina Vented\",\"phone\":\"+1 555 0100\","
                + "\"email\":\"ina@example.org\"}],\"source\":\"fair\","
                + "\"occurredOn\":\"2026-01-05\"}");
    assertThat(service.customer("customer-K2").toString())
        .isEqualTo(
            "{\"customerId\":\"customer-K2\",\"legalName\":\"Smith Ltd\","
                + "\"customerClass\":\"AGENT\",\"stage\":\"PROSPECT\","
                + "\"people\":[{\"personId\":\"person-K2\",\"role\":\"CONTACT\","
                + "\"name\":\"Bo Gus\"}],\"source\":\"fair\"}");
    assertThat(service.customer("customer-K3").has("people")).isFalse();
  }

  @Test
  void customersHaveTheFourGroupsOfFacts() {
    CommandRun run =
        files(KindSample.CUSTOMERS)
            .run(
                "groups.csv",
                List.of(
                    "customer,name,further-lines-of-business,founding-year,legal-form,street,"
                        + "postal-code,city,country,phone,market-area,size,staff-quality,"
                        + "cooperation,problems,credit-state",
                    "K1,Miller,saws; nails,1950,GmbH,Main St 1,12345,Kassel,DE,+1 555 0100,"
                        + "north,large,good,close,none,sound",
                    "K2,Smith,,,,Main St 1,,,,,,,,,,",
                    "K3,Brown,,,,,,,de,,,,,,,"));

    assertThat(service.customer("customer-K1").toString())
        .contains(
            "\"furtherLinesOfBusiness\":[\"saws\",\"nails\"],\"foundingYear\":1950,"
                + "\"legalForm\":\"GmbH\",\"addresses\":[{\"street\":\"Main St 1\","
                + "\"postalCode\":\"12345\",\"city\":\"Kassel\",\"country\":\"DE\"}],"
                + "\"phones\":[{\"number\":\"+1 555 0100\"}],"
                + "\"profile\":{\"marketArea\":\"north\",\"size\":\"large\"},"
                + "\"business\":{\"staffQuality\":\"good\",\"cooperation\":\"close\"},"
                + "\"dealings\":{\"problems\":\"none\",\"creditState\":\"sound\"}");
    assertThat(run.out()).contains("1  city: empty").contains("1  country: not a country");
  }

  @Test
  void customersKnownWithOtherContentAreReportedAndLeftAsTheyAre() {
    KindSample kind = KindSample.CUSTOMERS;
    files(kind).run("monday.csv", List.of("nr,name", "1,Miller", "2,Smith"), "--id=nr");
    List<String> tuesday = List.of("nr,name", "1,Miller", "2,Smythe", "3,Brown", "3,Braun");

    CommandRun rehearsed = files(kind).run("tuesday.csv", tuesday, "--id=nr", "--dry-run");
    CommandRun run = files(kind).run("tuesday.csv", tuesday, "--id=nr");

    assertThat(rehearsed.out()).contains("Customers  1 new, 1 known already");
    assertThat(rehearsed.err()).contains("line 3: ").contains("recorded with other content");
    assertThat(run.out()).contains("Customers  1 recorded, 1 known already");
    for (CommandRun each : List.of(rehearsed, run)) {
      assertThat(each.out())
          .contains("2  refused by the service: id-taken")
          .doesNotContain("Amount");
    }
    assertThat(service.customer("customer-2").path("legalName").asText()).isEqualTo("Smith");
  }

  @Test
  void peopleOfCustomersNeedAName() {
    CommandRun run =
        files(KindSample.CUSTOMERS)
            .run(
                "a.csv",
                List.of(
                    "customer,name,person-name,person-phone,person-email",
                    "1,Miller,,+1 555 0100,",
                    "2,Smith,Ina,,no address"));

    assertThat(run.out())
        .contains("1  person-name: empty")
        .contains("1  person-email: not an e-mail address");
  }

  @Test
  void purchasesMayBeOnCreditAndOfALine() {
    files(KindSample.PURCHASES)
        .run(
            "p.csv",
            List.of(
                "customer,date,amount,settlement,product-line,quantity",
                "K1,2026-01-05,10,credit,tools,2",
                "K2,2026-01-05,10,,,"));

    assertThat(withoutId(first(KindSample.PURCHASES, "K1")))
        .isEqualTo(
            "{\"netAmount\":{\"amount\":\"10.00\",\"currency\":\"USD\"},\"quantity\":2,"
                + "\"productLine\":\"tools\",\"settlement\":\"CREDIT\","
                + "\"occurredOn\":\"2026-01-05\"}");
    assertThat(first(KindSample.PURCHASES, "K2").path("settlement").asText()).isEqualTo("CASH");
  }

  @Test
  void purchasesKeepTheIdentifiersThatEarlierBuildsGaveThem() {
    files(KindSample.PURCHASES)
        .run("a.csv", List.of("customer,date,amount", "00002,1997-01-12,12.00"));
    files(KindSample.PURCHASES)
        .run(
            "b.csv",
            List.of(
                "customer,date,amount,quantity,product,unit-cost,settlement",
                "A-1,2026-01-31,1250.50,3,bolt,200.0,cash"),
            "--source=till");

    assertThat(first(KindSample.PURCHASES, "00002").path("purchaseId").asText())
        .isEqualTo("19970112-95de8c4960a8545b-1");
    assertThat(first(KindSample.PURCHASES, "A-1").path("purchaseId").asText())
        .isEqualTo("20260131-a00bb2eeb85a5a6d-1");
  }

  @Test
  void paymentsAreAmounts() {
    known(KindSample.PAYMENTS, "K1");

    CommandRun run = run(KindSample.PAYMENTS, "p.csv", List.of("K1,2026-01-05,1234.5"));

    assertThat(withoutId(first(KindSample.PAYMENTS, "K1")))
        .isEqualTo(
            "{\"amount\":{\"amount\":\"1234.50\",\"currency\":\"USD\"},"
                + "\"occurredOn\":\"2026-01-05\"}");
    assertThat(run.out()).contains("Amount     1,234.50 USD").contains("Customers  1\n");
  }

  @Test
  void invoicesTakePurchasesOverAndPaymentsNameInvoicesByTheNumbersOfTheSource() {
    files(KindSample.PURCHASES)
        .run(
            "p.csv",
            List.of(
                "customer,date,amount,settlement,no,pos",
                "K1,2026-01-05,10,credit,7,1",
                "K1,2026-01-05,20,credit,7/2,1"),
            "--id=no",
            "--id=pos",
            "--source=till");
    files(KindSample.INVOICES)
        .run(
            "i.csv",
            List.of(
                "customer,date,deliveries,due,no,number",
                "K1,2026-01-10,7 1; 7/2 1,2026-02-10,R1,R/1"),
            "--id=no",
            "--source=till");
    files(KindSample.PAYMENTS)
        .run(
            "m.csv",
            List.of("customer,date,amount,invoices", "K1,2026-02-10,30,R1"),
            "--source=till");

    List<String> purchases =
        service.purchases("customer-K1").stream().map(p -> p.path("purchaseId").asText()).toList();
    JsonNode invoice = first(KindSample.INVOICES, "K1");
    assertThat(invoice.path("deliveries").valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(purchases);
    assertThat(withoutId(invoice))
        .endsWith("\"dueOn\":\"2026-02-10\",\"number\":\"R/1\",\"occurredOn\":\"2026-01-10\"}");
    assertThat(first(KindSample.PAYMENTS, "K1").path("invoices").get(0))
        .isEqualTo(invoice.path("invoiceId"));
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void visitsAndCallsHoldAllThatIsLogged(KindSample kind) {
    String header =
        kind.header()
            + ",ordered,collected,cost,notes,met-with,competitor-news,opinions,customer-news,"
            + "lesson-learned,name"
            + (kind == KindSample.CONTACTS ? ",despite-rest" : "");
    String line =
        kind.of("K1")
            + ",1200,80.50,35.00,\"New buyer,\nasks for samples\",Ann,sells below cost,likes it,"
            + "a second shop,bring samples,Miller Ltd"
            + (kind == KindSample.CONTACTS ? ",asked for it" : "");

    CommandRun run = files(kind).run("v.csv", List.of(header, line));

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("1 recorded").doesNotContain("Amount");
    assertThat(service.customer("customer-K1").path("legalName").asText()).isEqualTo("Miller Ltd");
    assertThat(withoutId(first(kind, "K1")))
        .isEqualTo(
            "{\"representative\":\"rep-7\",\"durationMinutes\":45,\"purpose\":\"ORDER\","
                + "\"outcome\":\"ORDER_PLACED\","
                + "\"orderedAmount\":{\"amount\":\"1200.00\",\"currency\":\"USD\"},"
                + "\"collectedAmount\":{\"amount\":\"80.50\",\"currency\":\"USD\"},"
                + "\"cost\":{\"amount\":\"35.00\",\"currency\":\"USD\"},"
                + "\"notes\":\"New buyer,\\nasks for samples\","
                + REPORT
                + (kind == KindSample.CONTACTS ? ",\"despiteRest\":\"asked for it\"" : "")
                + ",\"occurredOn\":\"2026-01-05\"}");
  }

  @Test
  void surveyAnswersHaveItemsThatAreCalledAsTheirColumns() {
    known(KindSample.SURVEY_ANSWERS, "K1");

    files(KindSample.SURVEY_ANSWERS)
        .run(
            "s.csv",
            List.of(
                "customer,date,overall,touchpoint,would-recommend,delivery,price",
                "K1,2026-01-05,4,fair,9,5,",
                "K1,2026-01-06,4,fair,,1,2"),
            "--item=delivery",
            "--item=price");

    assertThat(withoutId(first(KindSample.SURVEY_ANSWERS, "K1")))
        .isEqualTo(
            "{\"overall\":4,\"touchpoint\":\"fair\",\"wouldRecommend\":9,"
                + "\"items\":[{\"item\":\"delivery\",\"answer\":5}],"
                + "\"occurredOn\":\"2026-01-05\"}");
    assertThat(
            service.recorded("customer-K1", "record-survey-answer").get(1).path("items").toString())
        .isEqualTo("[{\"item\":\"delivery\",\"answer\":1},{\"item\":\"price\",\"answer\":2}]");
  }

  @ParameterizedTest
  @MethodSource("withMoney")
  void germanAmountsNeedTheirStyle(KindSample kind) {
    known(kind, "K1");
    List<String> lines =
        List.of("customer;date;amount", "K1;05.01.2026;1.000", "K1;06.01.2026;2.500,50");

    CommandRun unclear = files(kind).run("g.csv", lines, "--date-format=dd.MM.uuuu");
    CommandRun clear =
        files(kind).run("g.csv", lines, "--date-format=dd.MM.uuuu", "--decimal=COMMA");

    assertThat(unclear.out()).contains("2  amount: decimal style not clear");
    assertThat(clear.out()).contains("Amount     3,500.50 USD");
  }

  @Test
  void wholeNumbersAreReadInTheStyleOfTheFile() {
    List<String> lines =
        List.of("customer;date;amount;quantity", "K1;2026-01-05;1;1.000", "K1;2026-01-06;1;2,5");

    CommandRun unclear = files(KindSample.PURCHASES).run("q.csv", lines);
    CommandRun clear = files(KindSample.PURCHASES).run("q.csv", lines, "--decimal=COMMA");

    assertThat(unclear.out()).contains("2  quantity: decimal style not clear");
    assertThat(clear.out()).contains("1 recorded").contains("1  quantity: too many decimals");
    assertThat(first(KindSample.PURCHASES, "K1").path("quantity").asInt()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void amountsInAnotherCurrencyAreRejected(KindSample kind) {
    CommandRun run =
        files(kind)
            .run("c.csv", List.of(kind.header() + ",cost,currency", kind.of("K1") + ",1,EUR"));
    CommandRun named =
        files(kind)
            .run(
                "d.csv",
                List.of(kind.header() + ",Cost (EUR)", kind.of("K1") + ",1"),
                "--cost=Cost (EUR)");

    assertThat(run.out()).contains("1  currency: another currency");
    assertThat(named.err()).contains("names EUR");
    assertThat(service.customers()).isEmpty();
  }

  @Test
  void wordsOfTheFileAreTranslatedAndWhatAllLinesHaveIsSaidOnce() {
    CommandRun run =
        files(KindSample.VISITS)
            .run(
                "besuche.csv",
                List.of("customer,date,minutes,Anlass", "K1,2026-01-05,45,Auftrag"),
                "--purpose=Anlass",
                "--means=Auftrag=ORDER",
                "--representative==rep-7",
                "--outcome==follow-up agreed");

    assertThat(run.exitCode()).isZero();
    assertThat(withoutId(first(KindSample.VISITS, "K1")))
        .contains("\"representative\":\"rep-7\"")
        .contains("\"purpose\":\"ORDER\"")
        .contains("\"outcome\":\"FOLLOW_UP_AGREED\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--outcome==HOLIDAY", "--minutes==0", "--representative=nobody"})
  void whatAllLinesHaveHasToFitAndAColumnHasToBeThere(String option) {
    CommandRun run =
        files(KindSample.VISITS)
            .run("v.csv", List.of(KindSample.VISITS.header(), KindSample.VISITS.of("K1")), option);

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err()).containsPattern("--outcome 'HOLIDAY'|--minutes '0'|no column nobody");
    assertThat(service.requests()).isZero();
  }

  @Test
  void aColumnThatIsCalledAsAnOptionCanBeLeftOut() {
    CommandRun run =
        files(KindSample.VISITS)
            .run(
                "v.csv",
                List.of(KindSample.VISITS.header() + ",notes", KindSample.VISITS.of("K1") + ",x"),
                "--ignore=notes");

    assertThat(run.err()).isEmpty();
    assertThat(first(KindSample.VISITS, "K1").has("notes")).isFalse();
  }
}
