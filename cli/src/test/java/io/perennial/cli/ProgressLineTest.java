package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter shown = new StringWriter();

  @Test
  void showsHowFarItHasComeOnLinesOfTheirOwn() {
    ProgressLine line =
        new ProgressLine(new PrintWriter(shown), ProgressLine.Style.LINES, Duration.ofMillis(5));
    line.start(1_000, 21_000);

    line.done(11_000);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!shown.toString().contains("52%") && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    line.end();

    assertThat(shown.toString()).doesNotContain("\r[").contains("52%", "11000/21000 rows");
  }

  @Test
  void saysNothingOfWhatIsSoonDone() {
    ProgressLine line = started(ProgressLine.Style.LINES);

    line.done(21_000);
    line.end();

    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void drawsTheBarOverAgain() {
    ProgressLine line = started(ProgressLine.Style.BAR);

    line.done(11_000);
    line.say("In between.");
    line.end();

    String all = shown.toString();
    assertThat(all.substring(all.lastIndexOf('\r'))).contains("52%", "11000/21000 rows");
    assertThat(all.lines()).contains("In between.");
    assertThat(all).endsWith(System.lineSeparator());
  }

  @Test
  void showsNothingWhenAskedTo() {
    ProgressLine line = started(ProgressLine.Style.NONE);

    line.done(11_000);
    line.end();

    assertThat(shown.toString()).isEmpty();
  }

  private ProgressLine started(ProgressLine.Style style) {
    ProgressLine line = new ProgressLine(new PrintWriter(shown), style);
    line.start(1_000, 21_000);
    return line;
  }
}
