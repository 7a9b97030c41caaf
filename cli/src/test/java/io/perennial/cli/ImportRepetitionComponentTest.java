package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.cli.StandInService.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An import that is made again, or goes on after it was cut off. */
class ImportRepetitionComponentTest extends ImportPurchasesFixture {

  @Test
  void ofACustomerKnownUnderAnotherNameLeavesItAsItIs() throws IOException {
    run(file("a.csv", "customer,date,amount\n1,2026-01-05,1\n"), List.of("--source=a"));

    CommandRun run =
        run(file("b.csv", "customer,date,amount\n1,2026-01-06,2\n"), List.of("--source=b"));

    assertThat(run.exitCode()).isZero();
    assertThat(service.customer("customer-1").path("source").asText()).isEqualTo("a");
    assertThat(run.out()).contains("Customers  1, of them 0 new").contains("Purchases  1 rec");
  }

  @Test
  void afterTroubleBringsEveryLineOnce() throws IOException {
    service.troubled(Trouble.UNAVAILABLE, Trouble.CUT_OFF, Trouble.LINE_FAILS, Trouble.UNAVAILABLE);

    CommandRun run = run(file("long.txt", longFile(3_000, 300)));

    assertThat(run.exitCode()).isZero();
    assertThat(service.purchaseCount()).isEqualTo(3_000);
    assertThat(run.out())
        .contains("Amount     3,000.00 USD")
        .contains("Rejected   0")
        .doesNotContain("Nothing changed");
    assertThat(run.err()).contains("trying again");
  }

  @Test
  void goesOnWhereItWasCutOff() throws IOException {
    Path file = file("long.txt", longFile(12_000, 400));
    AtomicInteger answered = new AtomicInteger();
    service.beforeEach(s -> {
      if (answered.incrementAndGet() == 12) {
        s.troubled(Trouble.UNAUTHORIZED);
      }
    });

    CommandRun cut = run(file);

    assertThat(cut.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(cut.err()).contains("(401)").contains("goes on where this one stood");
    assertThat(service.purchaseCount()).isPositive().isLessThan(12_000);
    int before = service.requests();

    CommandRun rest = run(file);

    assertThat(rest.exitCode()).isZero();
    assertThat(service.requests() - before).isLessThan(25);
    assertThat(service.purchaseCount()).isEqualTo(12_000);
    assertThat(rest.err()).contains("Going on behind line");
    assertThat(rest.out()).contains("done before").contains("Amount     12,000.00 USD");
    assertThat(run(file).out()).contains("Nothing changed");
  }

  @Test
  void fromTheStartLooksAtEveryLine() throws IOException {
    Path file = file("long.txt", longFile(12_000, 400));
    AtomicInteger answered = new AtomicInteger();
    service.beforeEach(s -> {
      if (answered.incrementAndGet() == 12) {
        s.troubled(Trouble.UNAUTHORIZED);
      }
    });
    run(file);

    CommandRun all = run(file, List.of("--from-start"));

    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).contains("Rows       12,000 read\n").doesNotContain("done before");
    assertThat(service.purchaseCount()).isEqualTo(12_000);
  }

  @Test
  void endsWithOneSentenceWhenNothingAnswers() throws IOException {
    service.close();

    CommandRun run = run(file("master.txt", CDNOW), List.of("--patience=1s"));

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err().lines().toList().getLast())
        .contains("Nothing answers at " + service.address())
        .contains("tried again for 1 s");
    assertThat(run.err()).doesNotContain("\tat ");
  }
}
