package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the header of a file may say, and what it may not. */
class ImportHeadersComponentTest extends ImportStrictnessFixture {

  @Test
  void withTwoColumnsOfOneNameAreRefused() {
    CommandRun run = files.run("h.csv", List.of("customer,date,amount,Amount", "1,2026-01-05,1,2"));

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err()).contains("two columns are called 'Amount'");
  }

  @Test
  void withACurrencyThatWouldNotBeReadAreRefused() {
    List<String> lines = List.of(HEADER + ",Währung", "1,2026-01-05,1,USD", "1,2026-01-05,2,EUR");

    assertThat(files.run("c.csv", lines).err())
        .contains("line 1: the column 'Währung'")
        .contains("--currency-column");
    assertThat(service.customers()).isEmpty();

    CommandRun run = files.run("c.csv", lines, "--currency-column=Währung");

    assertThat(run.out()).contains("1 recorded").contains("1  Währung: another currency");
    assertThat(files.total()).isEqualByComparingTo("1.00");
  }

  @Test
  void withAColumnCalledCurrencyAreReadByIt() {
    CommandRun run = files.run("c.csv", List.of(HEADER + ",currency", "1,2026-01-05,1,EUR"));

    assertThat(run.out()).contains("1  currency: another currency");
    assertThat(service.customers()).isEmpty();
  }

  @Test
  void sayWhichColumnsAreNotRead() {
    CommandRun run = files.run("c.csv", List.of(HEADER + ",units", "1,2026-01-05,1,7"));

    assertThat(run.err()).contains("Columns that are not read: units.");
  }

  @Test
  void areSearchedForTheSeparatorThatGivesTheColumns() {
    CommandRun run =
        files.run(
            "d.csv",
            List.of("customer;date;amount;a,b,c,d,e", "1;2026-01-05;1,50;x"),
            "--decimal=comma");

    assertThat(run.exitCode()).isZero();
    assertThat(files.total()).isEqualByComparingTo("1.50");
  }

  @Test
  void inAnotherCurrencyThanTheServiceRegisterNobody() {
    CommandRun run = files.run("e.csv", List.of(HEADER, "1,2026-01-05,1"), "--currency=EUR");

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err()).contains("reports in USD");
    assertThat(service.customers()).isEmpty();
  }
}
