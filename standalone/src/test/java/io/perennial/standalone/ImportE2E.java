package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.cli.PerennialCommandLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A company brings its files along: one of every kind, with lines that are wrong or come late. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ImportE2E {

  private static final int DONE = 0;
  private static final int REJECTED = 2;

  private static final String MAPPING =
      """
      # how our address book writes
      customer = Kunde
      name = Firma
      customer-class-column = Klasse
      means = Händler=DEALER
      date = seit
      date-format = dd.MM.uuuu
      person-name = Inhaber
      """;

  private static final String CONTACT_COLUMNS =
      "customer,date,representative,minutes,purpose,outcome,notes\n";

  private static final String CONTACTS =
      """
      K1,2026-03-02,rep-7,45,order,order placed,"Asks
      for samples"
      K5,2026-03-02,rep-7,10,OTHER,NO_RESULT,
      """;

  private static final String LATE_CONTACT = "K1,2026-01-20,rep-7,20,ORDER,NO_RESULT,";

  /** In the order in which a company begins with them: each rests on those before. */
  private static final List<Sheet> SHEETS =
      List.of(
          new Sheet(
              "customers",
              "CustomerRegistered",
              """
              Kunde;Firma;Klasse;seit;Inhaber
              K1;Miller Ltd;Händler;01.01.2026;Ina Vented
              K2;Smith Ltd;;02.01.2026;
              K3;;;02.01.2026;
              """,
              "Firma: empty",
              "K3;;",
              "K3;Brown Ltd;",
              "K4;Jones Ltd;;03.01.2025;",
              "--mapping=customers.mapping"),
          new Sheet(
              "purchases",
              "PurchaseRecorded",
              """
              customer,date,amount,quantity,product,settlement,no
              K1,2026-03-05,100.50,3,bolt,credit,1
              K1,2026-03-06,12.00,1,,credit,2
              K1,2026-03-07,1.000,1,,credit,3
              """,
              "amount: decimal style not clear",
              "1.000",
              "1.00",
              "K1,2026-02-01,5.00,1,nut,credit,4",
              "--id=no"),
          new Sheet(
              "invoices",
              "InvoiceIssued",
              """
              customer,date,deliveries,due,no
              K1,2026-03-10,1,2026-04-10,R1
              K1,2026-03-10,2,,R2
              K1,2026-03-11,9,,R3
              """,
              "refused by the service: delivery-unknown",
              ",9,",
              ",3,",
              "K1,2026-02-02,4,,R4",
              "--id=no"),
          new Sheet(
              "payments",
              "PaymentRecorded",
              """
              customer,date,amount,invoices,no
              K1,2026-03-20,100.50,R1,P1
              K1,2026-03-20,10.00,,P2
              K1,2026-03-21,0,,P3
              """,
              "amount: nothing",
              ",0,",
              ",1.00,",
              "K1,2026-02-10,2.00,,P4",
              "--id=no"),
          new Sheet(
              "visits",
              "VisitLogged",
              CONTACT_COLUMNS + CONTACTS + "K1,2026-03-03,rep-7,10,HOLIDAY,NO_RESULT,\n",
              "purpose: not one of the words",
              "HOLIDAY",
              "SERVICE",
              LATE_CONTACT),
          new Sheet(
              "contacts",
              "CallLogged",
              CONTACT_COLUMNS + CONTACTS + "K1,2126-03-03,rep-7,10,OTHER,NO_RESULT,\n",
              "refused by the service: date-in-future",
              "2126-",
              "2026-",
              LATE_CONTACT),
          new Sheet(
              "survey-answers",
              "SurveyAnswerRecorded",
              """
              customer,date,overall,touchpoint,would-recommend,delivery
              K1,2026-04-05,4,fair,9,5
              K2,2026-04-06,5,fair,,
              K9,2026-04-07,3,fair,,
              """,
              "refused by the service: customer-unknown",
              "K9",
              "K1",
              "K1,2026-01-30,2,fair,,",
              "--item=delivery"));

  @TempDir static Path data;
  @TempDir static Path folder;
  private PerennialProcess service;
  private Api auditor;

  /**
   * A file and what becomes of it.
   *
   * @param kind what it holds
   * @param event what a line is recorded as
   * @param text the header, two lines that are right, and one that is wrong
   * @param reason what is said of the wrong line
   * @param wrong what is wrong in it
   * @param right what it should be
   * @param late a line that is delivered later, of an earlier day
   * @param options how it is read
   */
  private record Sheet(
      String kind,
      String event,
      String text,
      String reason,
      String wrong,
      String right,
      String late,
      String... options) {

    String file() {
      return kind + ".csv";
    }
  }

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
  void everyFileIsRecordedOnceWhateverIsRepeatedMendedOrLate() throws IOException {
    write("customers.mapping", MAPPING);
    for (Sheet sheet : SHEETS) {
      if (sheet.kind().equals("purchases")) {
        approveLimit("customer-K1");
      }
      isImported(sheet);
    }

    JsonNode card = card("customer-K1");
    while (!card.at("/lastAnswer/on").asText().equals("2026-04-07")) {
      card = card("customer-K1");
    }
    assertThat(card.at("/identity/legalName").asText()).isEqualTo("Miller Ltd");
    assertThat(card.at("/identity/customerClass").asText()).isEqualTo("DEALER");
    assertThat(card.at("/people/0/name").asText()).isEqualTo("Ina Vented");
    JsonNode then = card("customer-K1?asOf=2026-04-07"); // before it was silent for too long
    assertThat(then.at("/stage/stage").asText()).isEqualTo("CUSTOMER");
    assertThat(then.at("/stage/since").asText()).as("of the late one").isEqualTo("2026-02-01");
    assertThat(card.at("/dealings/sales").asText()).isEqualTo("118.50");
    assertThat(card.at("/dealings/paid").asText()).isEqualTo("113.50");
    assertThat(card.at("/credit/exposure").asText()).isEqualTo("5.00");
    assertThat(card.at("/credit/receivables/invoices").findValuesAsText("open"))
        .containsExactly("4.00", "1.00");
    assertThat(card.at("/visits/visits").asInt()).isEqualTo(3);
    assertThat(card.at("/calls/calls").asInt()).isEqualTo(3);
    JsonNode met = card("customer-K5");
    assertThat(met.at("/stage/stage").asText()).isEqualTo("PROSPECT");
    assertThat(met.at("/visits/visits").asInt()).isEqualTo(1);
  }

  /** Nothing has to be changed in the line; what it needed is there now. */
  @Test
  void aPurchaseOnCreditIsImportedOnceALimitHasBeenApproved() throws IOException {
    Sheet sheet =
        new Sheet(
            "purchases",
            "PurchaseRecorded",
            """
            customer,date,amount,settlement
            K7,2026-03-05,100.50,credit
            K7,2026-03-05,10.00,cash
            """,
            "refused by the service: no-credit-limit",
            "",
            "",
            "",
            "--source=till");
    write("till.csv", sheet.text());
    String rejected = "till.csv.rejected.csv";

    assertThat(run(REJECTED, sheet, "till.csv"))
        .contains("1 recorded, 0 known already")
        .contains("1  " + sheet.reason());
    assertThat(folder.resolve(rejected))
        .content()
        .contains("Nothing can be bought on credit before a limit is approved");
    approveLimit("customer-K7");
    assertThat(run(DONE, sheet, rejected)).contains("1 recorded, 0 known already");
    assertThat(run(DONE, sheet, "till.csv")).contains("0 recorded, 2 known already");
  }

  private JsonNode card(String customerId) {
    return auditor.get("/views/customer/" + customerId).json();
  }

  private void isImported(Sheet sheet) throws IOException {
    write(sheet.file(), sheet.text());
    assertThat(rehearsed(sheet)).containsPattern(" [23] new, 0 known already");
    assertThat(recorded(sheet)).isZero();

    assertThat(run(REJECTED, sheet, sheet.file()))
        .contains("2 recorded, 0 known already")
        .contains("1  " + sheet.reason());
    awaitRecorded(sheet, 2);
    assertThat(rehearsed(sheet)).containsPattern(" [01] new, 2 known already");
    assertThat(run(REJECTED, sheet, sheet.file()))
        .contains("0 recorded, 2 known already")
        .contains("1  " + sheet.reason());

    String rejected = sheet.file() + ".rejected.csv";
    write(
        rejected, Files.readString(folder.resolve(rejected)).replace(sheet.wrong(), sheet.right()));
    assertThat(run(DONE, sheet, rejected)).contains("1 recorded, 0 known already");

    write(sheet.file(), sheet.text().replace(sheet.wrong(), sheet.right()) + sheet.late() + "\n");
    assertThat(run(DONE, sheet, sheet.file())).contains("1 recorded, 3 known already");
    assertThat(run(DONE, sheet, sheet.file()))
        .contains("0 recorded, 4 known already")
        .contains("Nothing changed");
    awaitRecorded(sheet, 4);
  }

  private void approveLimit(String customerId) {
    String path = "/commands/customers/" + customerId;
    Map<String, Object> proposal =
        Map.of(
            "proposalId",
            "proposal-1",
            "creditClass",
            "B",
            "limit",
            Map.of("amount", "1000.00", "currency", "USD"),
            "reason",
            "pays well",
            "occurredOn",
            "2026-01-05");
    assertThat(auditor.post(path + "/propose-credit-limit", proposal).status()).isEqualTo(200);
    assertThat(
            Api.as("controller", service, data)
                .post(
                    path + "/approve-credit-limit",
                    Map.of("proposalId", "proposal-1", "occurredOn", "2026-01-05"))
                .status())
        .isEqualTo(200);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** Views follow what is recorded; how long that takes does not matter here. */
  private void awaitRecorded(Sheet sheet, long number) {
    long there = recorded(sheet);
    while (there < number) {
      there = recorded(sheet);
    }
    assertThat(there).isEqualTo(number);
  }

  private long recorded(Sheet sheet) {
    return Stream.of("K1", "K2", "K3", "K4", "K5")
        .map(customer -> auditor.get("/history/customers/customer-" + customer + "?limit=500"))
        .filter(answer -> answer.status() == 200)
        .flatMap(answer -> answer.json().get("items").findValuesAsText("type").stream())
        .filter(sheet.event()::equals)
        .count();
  }

  /** The service has rules of its own, which are not rehearsed. */
  private String rehearsed(Sheet sheet) {
    StringWriter out = new StringWriter();
    assertThat(execute(out, sheet, sheet.file(), "--dry-run"))
        .as(out.toString())
        .isEqualTo(out.toString().contains("Rejected   1") ? REJECTED : DONE);
    return out.toString();
  }

  private String run(int expected, Sheet sheet, String file) {
    StringWriter out = new StringWriter();
    assertThat(execute(out, sheet, file)).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }

  private int execute(StringWriter out, Sheet sheet, String file, String... more) {
    List<String> words = new ArrayList<>(List.of("import", sheet.kind(), "--progress=lines"));
    words.addAll(List.of("--url=" + service.address(), "--data=" + data));
    for (String option : sheet.options()) {
      words.add(option.replace("--mapping=", "--mapping=" + folder + "/"));
    }
    words.addAll(List.of(more));
    words.add(folder.resolve(file).toString());
    CommandLine line = PerennialCommandLine.create();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    return line.execute(words.toArray(String[]::new));
  }
}
