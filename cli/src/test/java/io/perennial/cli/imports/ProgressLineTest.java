package io.perennial.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final AtomicLong clock = new AtomicLong();
  private final StringWriter shown = new StringWriter();

  @Test
  void showsRateAndTimeLeftOnNewLines() {
    ProgressLine line = started(ProgressLine.Style.LINES);

    after(Duration.ofSeconds(4));
    line.done(500);
    assertThat(shown.toString()).isEmpty();
    after(Duration.ofSeconds(6));
    line.done(2_000);

    assertThat(shown.toString())
        .isEqualToNormalizingNewlines("2,000 of 21,000 rows (9 %), 100 rows/s, 3:10 min left\n");
  }

  @Test
  void drawsTheBarOverAgain() {
    ProgressLine line = started(ProgressLine.Style.BAR);

    after(Duration.ofSeconds(10));
    line.done(11_000);
    line.end();

    assertThat(shown.toString().strip())
        .isEqualTo(
            "[###############               ] 11,000 of 21,000 rows (52 %), 1,000 rows/s, 10 s left");
    assertThat(shown.toString()).startsWith("\r").endsWith(System.lineSeparator());
  }

  @Test
  void showsNothingWhenAskedTo() {
    ProgressLine line = started(ProgressLine.Style.NONE);

    after(Duration.ofSeconds(10));
    line.done(11_000);
    line.end();

    assertThat(shown.toString()).isEmpty();
  }

  private ProgressLine started(ProgressLine.Style style) {
    ProgressLine line = new ProgressLine(new PrintWriter(shown), style, clock::get);
    line.start(1_000, 21_000);
    return line;
  }

  private void after(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
