package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.cli.StandInService.Trouble;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every kind of import. */
class ImportKindsComponentTest extends ImportKindsFixture {

  private static final String ALL = "io.perennial.cli.KindSample#all";
  private static final String FACTS = "io.perennial.cli.KindSample#facts";
  private static final String OF_KNOWN = "io.perennial.cli.KindSample#ofKnownCustomers";

  @ParameterizedTest
  @MethodSource(ALL)
  void aFileTwiceChangesNothingTheSecondTimeAndADryRunSaysSoBefore(KindSample kind) {
    known(kind, "K1", "K2");
    List<String> lines = List.of(kind.of("K1"), kind.of("K2"));

    CommandRun before = run(kind, "a.csv", lines, "--dry-run");
    assertThat(recorded(kind)).isZero();
    CommandRun first = run(kind, "a.csv", lines);
    CommandRun between = run(kind, "a.csv", lines, "--dry-run");
    CommandRun second = run(kind, "b.csv", lines);

    assertThat(before.out()).contains("2 new, 0 known already").contains("Nothing was sent.");
    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).contains("2 recorded, 0 known already").contains("Rejected   0");
    assertThat(between.out()).contains("0 new, 2 known already");
    assertThat(second.out()).contains("0 recorded, 2 known already").contains("Nothing changed");
    assertThat(recorded(kind)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(FACTS)
  void equalLinesAreCountedAndALateOneIsNew(KindSample kind) {
    known(kind, "K1");
    run(kind, "a.csv", List.of(kind.of("K1"), kind.of("K1")));

    CommandRun run =
        run(
            kind,
            "b.csv",
            List.of(kind.otherOf("K1"), kind.of("K1"), kind.of("K1"), kind.of("K1")));

    assertThat(run.out()).contains("2 recorded, 2 known already, see ");
    assertThat(files(kind).content("b.csv.known.csv")).contains("\"line 3: was recorded before\"");
    assertThat(recorded(kind)).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource(FACTS)
  void whatHasBeenStruckOutIsRejectedAndADryRunSaysSoBefore(KindSample kind) {
    known(kind, "K1", "K2");
    List<String> lines = List.of(kind.of("K1"), kind.of("K2"));
    run(kind, "a.csv", lines);
    service.strikeOut("customer-K1", kind.command(), kind.entryKind());
    service.strikeOut("customer-K2", kind.command(), "PURCHASE_RETURN"); // called alike by chance

    CommandRun rehearsed = run(kind, "a.csv", lines, "--dry-run");
    CommandRun run = run(kind, "b.csv", List.of(kind.of("K1")));

    assertThat(rehearsed.out()).contains("0 new, 1 known already");
    assertThat(run.out()).contains("0 recorded, 0 known already");
    for (CommandRun each : List.of(rehearsed, run)) {
      assertThat(each.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
      assertThat(each.out()).contains("1  refused by the service: id-taken");
    }
  }

  @ParameterizedTest
  @MethodSource(FACTS)
  void theSourcesNumberTellsFactsApartAndOtherContentIsRejected(KindSample kind) {
    known(kind, "K1");
    List<String> first = List.of(kind.header() + ",no", kind.of("K1") + ",7/1");
    List<String> second =
        List.of(
            kind.header() + ",no",
            kind.otherOf("K1") + ",7/1",
            kind.of("K1") + ",7/2",
            kind.of("K1") + ",7/1",
            kind.of("K1") + ",");
    files(kind).run("a.csv", first, "--id=no");

    CommandRun rehearsed = files(kind).run("b.csv", second, "--id=no", "--dry-run");
    CommandRun run = files(kind).run("b.csv", second, "--id=no");

    assertThat(rehearsed.out()).contains("1 new, 1 known already");
    assertThat(run.out()).contains("1 recorded, 1 known already");
    for (CommandRun each : List.of(rehearsed, run)) {
      assertThat(each.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
      assertThat(each.out())
          .contains("1  refused by the service: id-taken")
          .contains("1  no: empty");
    }
    assertThat(recorded(kind)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(FACTS)
  void twoSourcesAreApartAndTheSameContentUnderAnotherOneIsRefused(KindSample kind) {
    known(kind, "K1");
    run(kind, "a.csv", List.of(kind.of("K1")), "--source=north");

    CommandRun refused = run(kind, "b.csv", List.of(kind.of("K1")), "--source=south");
    CommandRun meant =
        run(kind, "b.csv", List.of(kind.of("K1")), "--source=south", "--count-again");

    assertThat(refused.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(refused.err()).contains("a.csv").contains("--count-again");
    assertThat(meant.out()).contains("1 recorded");
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void linesThatAreNotUnderstoodAreMendedInTheFileWithTheReasons(KindSample kind) {
    known(kind, "K1", "K2", "K3");
    CommandRun rehearsed =
        run(kind, "a.csv", List.of(kind.of("K1"), kind.brokenOf("K2"), "K3"), "--dry-run");
    CommandRun run = run(kind, "a.csv", List.of(kind.of("K1"), kind.brokenOf("K2"), "K3"));
    String rejected = files(kind).content("a.csv.rejected.csv");
    files(kind).file("a.csv.rejected.csv", rejected.replace(kind.brokenOf("K2"), kind.of("K2")));

    CommandRun mended = files(kind).run("a.csv.rejected.csv");

    for (CommandRun each : List.of(rehearsed, run)) {
      assertThat(each.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
      assertThat(each.out())
          .contains("Rejected   2")
          .contains("1  " + kind.reason())
          .contains("1  number of fields");
    }
    assertThat(rejected).contains("\"line 3: ").contains("\"line 4: there are 1 fields");
    assertThat(mended.out()).contains("1 recorded, 0 known already");
    assertThat(recorded(kind)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void bytesOfAnotherEncodingAreRejectedByLineUntilItIsNamed(KindSample kind) throws IOException {
    known(kind, "K1", "K2");
    Charset windows = Charset.forName("windows-1252");
    Files.write(
        folder.resolve("w.csv"),
        (kind.header() + ",town\n" + kind.of("K1") + ",Köln\n" + kind.of("K2") + ",Bonn\n")
            .getBytes(windows));

    CommandRun run = files(kind).run("w.csv");
    CommandRun right = files(kind).run("w.csv", "--encoding=windows-1252");

    assertThat(run.out()).contains("1 recorded").contains("1  town: not of the encoding");
    assertThat(run.err()).contains("Columns that are not read: town.");
    assertThat(right.out()).contains("1 recorded, 1 known already");
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void datesHavePatternsWithTimeAndZone(KindSample kind) {
    known(kind, "K1");
    String german = kind.of("K1").replace("2026-01-05", "05.01.2026 23:30");

    CommandRun local = run(kind, "a.csv", List.of(german), "--date-format=dd.MM.yyyy HH:mm");
    CommandRun unread = run(kind, "b.csv", List.of(german));
    known(kind, "K2");
    CommandRun utc =
        run(
            kind,
            "c.csv",
            List.of(german.replace("K1", "K2")),
            "--date-format=dd.MM.yyyy HH:mm",
            "--file-zone=UTC",
            "--zone=Europe/Berlin");

    assertThat(local.exitCode()).isZero();
    assertThat(date(kind, "K1")).isEqualTo("2026-01-05");
    assertThat(unread.out()).contains("1  date: not a date as expected");
    assertThat(utc.exitCode()).isZero();
    assertThat(date(kind, "K2")).isEqualTo("2026-01-06");
  }

  private String date(KindSample kind, String customer) {
    return (kind == KindSample.CUSTOMERS
            ? service.customer("customer-" + customer)
            : service.recorded("customer-" + customer, kind.command()).getFirst())
        .path("occurredOn")
        .asText();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void aColumnThatIsMissingIsNamed(KindSample kind) {
    CommandRun run = files(kind).run("a.csv", List.of("number,day", "1,2026-01-05"));

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err()).contains("no column customer").contains("it has number, day");
    assertThat(service.requests()).isZero();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void datesThatTheServiceRefusesAreToldInItsWords(KindSample kind) {
    known(kind, "K1");

    CommandRun run =
        run(kind, "a.csv", List.of(kind.of("K1").replace("2026", "0026")), "--customer=customer");

    assertThat(run.out()).contains("1  refused by the service: date-too-early");
    assertThat(files(kind).content("a.csv.rejected.csv")).contains("0026-01-05 is before 1970");
    assertThat(recorded(kind)).isZero();
  }

  static List<KindSample> oneThatRegistersAndOneThatDoesNot() {
    return List.of(KindSample.VISITS, KindSample.CUSTOMERS);
  }

  @ParameterizedTest
  @MethodSource("oneThatRegistersAndOneThatDoesNot")
  void aServiceInTroubleMakesNoDifference(KindSample kind) {
    List<String> lines = new ArrayList<>();
    String[] customers = new String[1_200];
    for (int i = 0; i < customers.length; i++) {
      customers[i] = "K" + i;
      lines.add(kind.of(customers[i]));
    }
    known(kind, customers);
    service.troubled(Trouble.UNAVAILABLE, Trouble.CUT_OFF, Trouble.LINE_FAILS, Trouble.CUT_OFF);

    CommandRun run = run(kind, "long.csv", lines);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("trying again");
    assertThat(recorded(kind)).isEqualTo(1_200);
  }

  @ParameterizedTest
  @MethodSource(FACTS)
  void aCustomerThatIsNotKnownIsRegisteredOrTheLineIsRejected(KindSample kind) {
    boolean rejected = KindSample.ofKnownCustomers().contains(kind);

    CommandRun rehearsed = run(kind, "a.csv", List.of(kind.of("K1")), "--dry-run");
    CommandRun run = run(kind, "a.csv", List.of(kind.of("K1")));

    for (CommandRun each : List.of(rehearsed, run)) {
      assertThat(each.out())
          .contains(
              rejected
                  ? "1  refused by the service: customer-unknown"
                  : "Customers  1, of them 1 new");
    }
    assertThat(service.customers()).hasSize(rejected ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource(OF_KNOWN)
  void rejectedForItsCustomerALineCanBeImportedOnceThatIsRegistered(KindSample kind) {
    run(kind, "a.csv", List.of(kind.of("K1"), kind.of("K1")));
    known(kind, "K1");

    CommandRun run = files(kind).run("a.csv.rejected.csv");
    CommandRun whole = files(kind).run("a.csv");

    assertThat(run.out()).contains("2 recorded, 0 known already");
    assertThat(whole.out()).contains("0 recorded, 2 known already");
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void helpNamesTheOptions(KindSample kind) {
    CommandRun help = CommandRun.of("import", kind.name(), "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .startsWith("Usage: perennial import " + kind.name())
        .contains("--customer")
        .contains("--mapping")
        .contains("--dry-run");
  }
}
