package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not understood is refused, with what was expected and which option decides. */
class ImportStrictnessComponentTest extends ImportStrictnessFixture {

  @Nested
  class Numbers {

    private static final List<String> GERMAN =
        List.of(
            "customer;date;amount",
            "T1;2026-01-05;1.000",
            "T2;2026-01-06;2.500",
            "T3;2026-01-07;12.000");

    @Test
    void thatCanBeReadInTwoWaysAreRejectedAndRegisterNobody() {
      CommandRun run = files.run("german.csv", GERMAN);

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
      assertThat(run.out()).contains("3  amount: decimal style not clear");
      assertThat(files.content("german.csv.rejected.csv"))
          .contains("line 2: amount '1.000': ")
          .contains("--decimal POINT or --decimal COMMA");
      assertThat(service.customers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COMMA, 15500.00", "POINT, 15.50"})
    void areReadInTheStyleThatIsGiven(String style, String total) {
      CommandRun run = files.run("german.csv", GERMAN, "--decimal=" + style);

      assertThat(run.exitCode()).isZero();
      assertThat(files.total()).isEqualByComparingTo(total);
    }

    @Test
    void eachTellItsOwnReasonWithFieldAndValue() {
      CommandRun run =
          files.run(
              "reasons.csv",
              List.of(
                  "customer,date,amount,qty",
                  "R1,2026-03-05,118.22999999999999,1",
                  "R1,2026-03-06,10.00,-1",
                  "R1,2026-03-07,10.00,0",
                  "R1,2026-03-08,-10.00,1",
                  "R1,2026-03-09,\"1,234.50\",1"),
              "--quantity=qty");

      assertThat(run.out()).contains("Rejected   5");
      assertThat(files.content("reasons.csv.rejected.csv"))
          .contains("line 2: amount '118.22999999999999': at most 2 decimals are expected; --round")
          .contains("line 3: qty '-1': a whole number from 1")
          .contains("line 4: qty '0': a whole number from 1")
          .contains("line 5: amount '-10.00': an amount of 0 or more")
          .contains("line 6: amount '1,234.50': ")
          .contains("--grouping");
      assertThat(service.customers()).isEmpty();
    }

    @Test
    void ofBinaryFloatingPointAreRoundedWhenAskedForAndNothingElseIs() {
      CommandRun run =
          files.run(
              "noise.csv",
              List.of(HEADER, "R1,2026-03-05,118.22999999999999", "R1,2026-03-05,1.239"),
              "--round",
              "--decimal=point");

      assertThat(run.out()).contains("1  amount: too many decimals");
      assertThat(files.total()).isEqualByComparingTo("118.23");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "1.234.567,50 | COMMA | POINT | 1234567.50",
          "1 234,50 | COMMA | BLANK | 1234.50",
          "1'234.50 | POINT | APOSTROPHE | 1234.50",
          "1,234.5 | POINT | COMMA | 1234.50",
          "1234,5 | COMMA | NONE | 1234.50"
        })
    void haveGroups(String text, String decimal, String grouping, String total) {
      files.run(
          "g.csv",
          List.of("customer;date;amount", "1;2026-01-05;" + text),
          "--decimal=" + decimal,
          "--grouping=" + grouping);

      assertThat(files.total()).isEqualByComparingTo(total);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"12.34,5", "1.23.456", "1,5", "1E3", "+5", "5.", ".5", "€5", "٥", "", "NaN"})
    void thatAreNoneAreRejected(String text) {
      CommandRun run = files.run("n.csv", List.of("customer;date;amount", "1;2026-01-05;" + text));

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
      assertThat(service.customers()).isEmpty();
    }
  }

  @Nested
  class Texts {

    @Test
    void ofAnotherEncodingAreRejectedByLineAndKeptAsTheyWere() throws IOException {
      Path file = folder.resolve("w.csv");
      Charset windows = Charset.forName("windows-1252");
      Files.write(file, (HEADER + ",name\nW1,2026-01-05,10.00,Bäcker GmbH\n").getBytes(windows));

      CommandRun run = files.run("w.csv", "--name=name");

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
      assertThat(Files.readString(folder.resolve("w.csv.rejected.csv"), windows))
          .contains("line 2: name 'B")
          .contains("--encoding")
          .contains("Bäcker GmbH");
      assertThat(service.customers()).isEmpty();

      files.run("w.csv.rejected.csv", "--name=name", "--encoding=windows-1252");

      assertThat(service.customer("customer-W1").path("legalName").asText())
          .isEqualTo("Bäcker GmbH");
    }

    @Test
    void withAByteOrderMarkAreRead() {
      CommandRun run = files.run("bom.csv", List.of("\uFEFF" + HEADER, "1,2026-01-05,1"));

      assertThat(run.exitCode()).isZero();
    }

    @Test
    void inUtf16AreRefused() throws IOException {
      Files.write(folder.resolve("u.csv"), ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE));

      assertThat(files.run("u.csv").err()).contains("UTF-8");
    }

    @Test
    void thatBreakNeverStopTheImport() {
      CommandRun run =
          files.run(
              "b.csv",
              List.of(
                  HEADER,
                  "1,2026-01-05,1",
                  "2,2026-01-05,\"2",
                  "3,2026-01-05,\"3\"x",
                  "4,2026-01-05,4\0",
                  "5,2026-01-05," + "5".repeat(70_000),
                  "6,2026-01-05",
                  "7,2026-01-05,7,7",
                  "8,2026-01-05,\"8\""));

      assertThat(run.out())
          .contains("Purchases  2 recorded")
          .contains("Rejected   6")
          .contains("2  quotes do not close")
          .contains("1  amount: NUL bytes")
          .contains("1  too long")
          .contains("2  number of fields");
      assertThat(files.total()).isEqualByComparingTo("9.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void thatAreEmptyAreRefused(String content) {
      files.file("e.csv", content);

      assertThat(files.run("e.csv").err()).contains("There is nothing in");
    }
  }

  @Nested
  class DatesAndTimes {

    @Test
    void withAZoneBecomeDaysOfTheCompany() {
      CommandRun run =
          files.run(
              "z.csv",
              List.of(HEADER, "1,2026-01-05T23:30:00-05:00,1"),
              "--date-format=yyyy-MM-dd'T'HH:mm:ssXXX",
              "--zone=Europe/Berlin");

      assertThat(run.exitCode()).isZero();
      assertThat(service.purchases("customer-1").getFirst().path("occurredOn").asText())
          .isEqualTo("2026-01-06");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "yyyy-MM-dd'T'HH:mm:ssXXX",
          "yyyy-MM-dd'T'HH:mm:ss'Z'",
          "HH:mm",
          "yyyy-MM-ddXXX"
        })
    void wouldLoseTheirZoneOrDayAndAreRefused(String pattern) {
      CommandRun run =
          files.run(
              "z.csv", List.of(HEADER, "1,2026-01-05T23:30:00Z,1"), "--date-format=" + pattern);

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.USAGE);
      assertThat(service.customers()).isEmpty();
    }

    @Test
    void outOfBoundsAreRejectedAndTheOthersRecorded() {
      CommandRun run =
          files.run(
              "y.csv",
              List.of(
                  HEADER,
                  "Y1,0026-01-05,11.00",
                  "Y2,0000-01-01,12.00",
                  "Y3,2026-01-05,10.00",
                  "Y4,0026-01-05,1.00",
                  "Y4,2025-01-05,2.00",
                  "Y4,2024-01-05,3.00"));

      assertThat(run.out()).contains("Purchases  3 recorded").contains("Rejected   3");
      assertThat(service.customers()).containsOnlyKeys("customer-Y3", "customer-Y4");
      assertThat(service.customer("customer-Y4").path("occurredOn").asText())
          .isEqualTo("2024-01-05");
      assertThat(files.content("y.csv.rejected.csv"))
          .contains("line 2: the service refuses it (date-too-early): 0026-01-05 is before 1970")
          .contains("line 3: the service refuses it (date-too-early): 0000-01-01 is before 1970")
          .contains("line 5: the service refuses it (date-too-early): 0026-01-05 is before 1970");
    }

    @Test
    void ofAFileWithTheNewestFirstMakeTheCustomerAsOldAsItIs() {
      files.run(
          "n.csv",
          List.of(HEADER, "N1,2026-11-20,10.00", "N1,2023-05-01,10.00", "N1,2020-01-01,10.00"));

      assertThat(service.customer("customer-N1").path("occurredOn").asText())
          .isEqualTo("2020-01-01");
      assertThat(files.total()).isEqualByComparingTo("30.00");
    }
  }

  @Test
  void aDryRunSaysWhatWouldBeAndSendsNothing() {
    files.run("a.csv", List.of(HEADER, "1,2026-01-05,1"));
    int before = service.requests();

    CommandRun run =
        files.run(
            "b.csv",
            List.of(HEADER, "1,2026-01-05,1", "1,2026-01-05,1", "2,2026-01-05,2", "3,x,3"),
            "--dry-run");

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
    assertThat(run.out())
        .contains("Customers  2, of them 1 new")
        .contains("Purchases  2 new, 1 known already")
        .contains("1  date: not a date as expected")
        .contains("Nothing was sent.");
    assertThat(run.err()).contains("line 5: date 'x'");
    assertThat(service.requests()).isEqualTo(before);
    assertThat(files.total()).isEqualByComparingTo("1.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--dry-run"})
  void aFileWithAHeaderAndNoLinesImportsNothingAndSaysSo(String option) {
    for (List<String> lines : List.of(List.of(HEADER), List.of(HEADER, "", ""))) {
      CommandRun run =
          option.isEmpty() ? files.run("e.csv", lines) : files.run("e.csv", lines, option);

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
      assertThat(run.err()).contains("e.csv: no lines were read below the header");
      assertThat(run.out()).isEmpty();
    }
    assertThat(service.customers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount EUR",
        "Amount (EUR)",
        "amount_eur",
        "amountEUR",
        "amountEur",
        "netAmountEUR2026",
        "EURAmount",
        "EUR",
        "Amount in €",
        "net [EUR] total"
      })
  void aCurrencyThatTheColumnOfAmountsNamesHasToBeTheExpectedOne(String column) {
    CommandRun run =
        files.run(
            "c.csv", List.of("customer,date," + column, "1,2026-01-05,1"), "--amount=" + column);

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err())
        .contains("'" + column + "' names EUR")
        .contains("USD")
        .contains("--currency");
    assertThat(service.customers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount USD",
        "Amount (USD)",
        "amount_usd",
        "amountUSD",
        "amountUsd",
        "USDAmount",
        "amount",
        "netAmount",
        "all sales",
        "try amount"
      })
  void aColumnOfAmountsMayNameTheExpectedCurrencyOrNone(String column) {
    CommandRun run =
        files.run(
            "c.csv", List.of("customer,date," + column, "1,2026-01-05,1"), "--amount=" + column);

    assertThat(run.out()).contains("1 recorded");
  }
}
