package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.cli.StandInService.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the same sale, and what is another one. */
class ImportIdentityComponentTest {

  private static final String HEADER = "customer,date,amount";
  private static final List<String> FIRST =
      List.of(HEADER, "S1,2026-03-05,10.00", "S1,2026-03-05,20.00", "S1,2026-03-05,30.00");

  @TempDir Path folder;

  private StandInService service;
  private ImportedFile files;

  @BeforeEach
  void start() throws IOException {
    LocalKeySet.in(folder, LocalKeySet.key("k"));
    service = new StandInService();
    files = new ImportedFile(folder, service);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Nested
  class ByWhatTheLinesSay {

    @Test
    void aLateLineOfALongerExportIsNewAndTheOthersAreKnownAndListed() {
      files.run("first.csv", FIRST);

      CommandRun run =
          files.run(
              "second.csv",
              List.of(
                  HEADER,
                  "S1,2026-03-05,5.00",
                  "S1,2026-03-05,10.00",
                  "S1,2026-03-05,20.00",
                  "S1,2026-03-05,30.00"));

      assertThat(run.exitCode()).isZero();
      assertThat(files.total()).isEqualByComparingTo("65.00");
      assertThat(run.out())
          .contains("Purchases  1 recorded, 3 known already, see ")
          .contains("imported before: first.csv (")
          .contains("Amount     65.00 USD");
      assertThat(files.content("second.csv.known.csv"))
          .contains("\"line 3: was recorded before\",S1,2026-03-05,10.00\n")
          .doesNotContain(",5.00");
    }

    @Test
    void equalLinesOfOneFileAreDifferentPurchasesAndOneMoreOfThemIsNew() {
      String line = "S1,2026-03-05,10.00";
      files.run("a.csv", List.of(HEADER, line, line));

      CommandRun run = files.run("b.csv", List.of(HEADER, line, line, line));

      assertThat(files.total()).isEqualByComparingTo("30.00");
      assertThat(run.out()).contains("1 recorded, 2 known already");
    }

    @Test
    void orderAndWritingOfNumbersDoNotMatter() {
      files.run("a.csv", FIRST);

      CommandRun run =
          files.run(
              "b.csv",
              List.of(
                  "date;amount;customer",
                  "2026-03-05;30;S1",
                  "2026-03-05;20,0;S1",
                  "2026-03-05;10,00;S1"),
              "--decimal=comma");

      assertThat(run.out()).contains("0 recorded, 3 known already").contains("Nothing changed");
      assertThat(files.total()).isEqualByComparingTo("60.00");
    }

    @Test
    void equalLinesOfAnotherBranchAreKnownWithoutItsNameAndToldAndNewWithIt() {
      files.run("north.csv", List.of(HEADER, "S1,2026-03-05,10.00"), "--source=north");

      CommandRun south =
          files.run(
              "south.csv",
              List.of(HEADER, "S1,2026-03-05,10.00", "S1,2026-03-06,1.00"),
              "--source=south");
      CommandRun more =
          files.run(
              "more.csv",
              List.of(HEADER, "S1,2026-03-05,10.00", "S1,2026-03-07,2.00"),
              "--source=south");

      assertThat(south.out()).contains("2 recorded, 0 known already");
      assertThat(more.out())
          .contains("1 recorded, 1 known already, see ")
          .contains("imported before: south.csv");
      assertThat(files.total()).isEqualByComparingTo("23.00");
    }

    @Test
    void theSameContentUnderAnotherSourceIsRefusedUnlessMeant() {
      files.run("a.csv", FIRST);

      CommandRun refused = files.run("copy.csv", FIRST, "--source=till");

      assertThat(refused.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
      assertThat(refused.err()).contains("a.csv").contains("count twice").contains("--count-again");
      assertThat(files.total()).isEqualByComparingTo("60.00");

      files.run("copy.csv", FIRST, "--source=till", "--count-again");

      assertThat(files.total()).isEqualByComparingTo("120.00");
    }

    @Test
    void anAnswerThatWasCutOffChangesNothingOfIt() {
      service.troubled(Trouble.CUT_OFF, Trouble.UNAVAILABLE, Trouble.LINE_FAILS);
      String line = "S1,2026-03-05,10.00";

      files.run("a.csv", List.of(HEADER, line, line, line));
      files.run("a.csv", "--from-start");

      assertThat(files.total()).isEqualByComparingTo("30.00");
    }
  }

  @Nested
  class ByTheNumberOfTheSource {

    private static final String NUMBERED = "customer,date,amount,invoice,position";

    @Test
    void isWhatTheColumnSays() {
      files.run("a.csv", List.of(NUMBERED, "S1,2026-03-05,10.00,2026/1,1"), "--id=invoice");

      CommandRun run =
          files.run(
              "b.csv",
              List.of(NUMBERED, "S1,2026-03-05,10.00,2026/2,1", "S1,2026-03-05,10.00,2026/1,1"),
              "--id=invoice");

      assertThat(run.out()).contains("1 recorded, 1 known already");
      assertThat(files.total()).isEqualByComparingTo("20.00");
    }

    @Test
    void mayBeMadeOfSeveralColumns() {
      CommandRun run =
          files.run(
              "a.csv",
              List.of(NUMBERED, "S1,2026-03-05,10.00,1,1", "S1,2026-03-05,10.00,1,2"),
              "--id=invoice",
              "--id=position");

      assertThat(run.out()).contains("2 recorded");
    }

    @Test
    void ofTwoSourcesIsTwo() {
      files.run("a.csv", List.of(NUMBERED, "S1,2026-03-05,1.00,7,1"), "--id=invoice", "--source=a");
      files.run("b.csv", List.of(NUMBERED, "S1,2026-03-05,2.00,7,1"), "--id=invoice", "--source=b");

      assertThat(files.total()).isEqualByComparingTo("3.00");
    }

    @Test
    void withOtherContentIsRejectedAndCountsOnceWhenRepeated() {
      CommandRun run =
          files.run(
              "a.csv",
              List.of(
                  NUMBERED,
                  "S1,2026-03-05,1.00,7,1",
                  "S1,2026-03-05,1.00,7,1",
                  "S1,2026-03-05,2.00,7,1",
                  "S1,2026-03-05,2.00,,1"),
              "--id=invoice");

      assertThat(run.out())
          .contains("1 recorded, 1 known already")
          .contains("1  refused by the service: id-taken")
          .contains("1  invoice: empty")
          .contains("Amount     1.00 USD");
    }
  }

  @Nested
  class OfMendedLines {

    @Test
    void isToldFromEqualLinesOfTheirFile() {
      files.run(
          "sales.csv",
          List.of(HEADER, "S1,2026-03-05,10.00", "S1,2026-03-05,10.OO", "S1,2026-03-06,1"));
      String rejected = files.content("sales.csv.rejected.csv");
      files.file("sales.csv.rejected.csv", rejected.replace(",10.OO", ",10.00"));

      CommandRun mended = files.run("sales.csv.rejected.csv");
      CommandRun repeated = files.run("sales.csv.rejected.csv");
      CommandRun whole =
          files.run(
              "sales.csv",
              List.of(HEADER, "S1,2026-03-05,10.00", "S1,2026-03-05,10.00", "S1,2026-03-06,1"));

      assertThat(rejected).contains("amount '10.OO'");
      assertThat(mended.out()).contains("1 recorded, 0 known already");
      assertThat(repeated.out()).contains("0 recorded, 1 known already");
      assertThat(whole.out()).contains("0 recorded, 3 known already");
      assertThat(files.total()).isEqualByComparingTo("21.00");
    }

    @Test
    void worksForTheCdnowLayout() {
      files.run(
          "cds.txt",
          List.of(
              "customer_id date number_of_cds dollar_value",
              "1 20260105 1 10.00",
              "1 20260106 x 3.00",
              "2 20260107 1 2.00"));
      String rejected = files.content("cds.txt.rejected.csv");
      files.file("cds.txt.rejected.csv", rejected.replace(" x ", " 2 "));

      CommandRun mended = files.run("cds.txt.rejected.csv");

      assertThat(rejected).contains("# line 3: number_of_cds 'x'");
      assertThat(mended.exitCode()).isZero();
      assertThat(files.total()).isEqualByComparingTo("15.00");
    }

    @Test
    void isNotGuessedWhenTheirFileIsForgotten() {
      CommandRun run =
          files.run(
              "r.csv",
              List.of(
                  "\"rejected:abcdef012345\",customer,date,amount",
                  "\"line 2: x\",1,2026-01-05,1"));

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
      assertThat(run.err()).contains("mend them in that file");
      assertThat(service.requests()).isZero();
    }
  }
}
