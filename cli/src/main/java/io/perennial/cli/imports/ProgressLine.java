package io.perennial.cli.imports;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far a long piece of work has come, at what rate, and how long it still takes. */
public final class ProgressLine {

  /** How progress is shown. */
  public enum Style {
    /** One line that is drawn over again. */
    BAR,
    /** A new line every few seconds. */
    LINES,
    /** Nothing. */
    NONE
  }

  private static final int WIDTH = 30;
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration NEW_LINE = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final Style style;
  private final LongSupplier nanoseconds;
  private long startedAt;
  private long shownAt;
  private long skipped;
  private long total;
  private boolean drawn;

  public ProgressLine(PrintWriter out, Style style) {
    this(out, style, System::nanoTime);
  }

  ProgressLine(PrintWriter out, Style style, LongSupplier nanoseconds) {
    this.out = out;
    this.style = style;
    this.nanoseconds = nanoseconds;
  }

  /** Starts; about {@code skip} of {@code all} were done before. */
  synchronized void start(long skip, long all) {
    startedAt = nanoseconds.getAsLong();
    shownAt = startedAt;
    skipped = skip;
    total = all;
  }

  /** So many are done, those done before included. */
  synchronized void done(long count) {
    long at = nanoseconds.getAsLong();
    Duration pause = style == Style.BAR ? REDRAW : NEW_LINE;
    if (style != Style.NONE && at - shownAt >= pause.toNanos()) {
      shownAt = at;
      show(count, at - startedAt);
    }
  }

  /** Says something in between. */
  synchronized void say(String message) {
    end();
    out.println(message);
    out.flush();
  }

  /** Leaves the line, so that others may print. */
  synchronized void end() {
    if (drawn) {
      out.println();
      out.flush();
      drawn = false;
    }
  }

  private void show(long count, long elapsed) {
    String text = text(count, elapsed);
    if (style == Style.BAR) {
      int filled = total == 0 ? WIDTH : (int) Math.min(WIDTH, count * WIDTH / total);
      out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + text + "   ");
      drawn = true;
    } else {
      out.println(text);
    }
    out.flush();
  }

  private String text(long count, long elapsed) {
    long rate = (count - skipped) * 1_000_000_000L / Math.max(1, elapsed);
    String left = rate <= 0 ? "" : ", " + time(Math.max(0, total - count) / rate) + " left";
    return String.format(
        Locale.ROOT,
        "%,d of %,d rows (%d %%), %,d rows/s%s",
        count,
        total,
        total == 0 ? 100 : Math.min(100, count * 100 / total),
        rate,
        left);
  }

  private static String time(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
  }
}
