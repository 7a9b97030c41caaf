package io.perennial.cli;

import io.perennial.imports.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a long piece of work has come, at what rate, and how long it still takes. */
public final class ProgressLine implements Progress {

  /** How progress is shown. */
  public enum Style {
    /** One line that is drawn over again. */
    BAR,
    /** A new line every few seconds. */
    LINES,
    /** Nothing. */
    NONE
  }

  private static final int WIDTH = 100;
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration NEW_LINE = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final Style style;
  private final Duration pause;
  private volatile @Nullable ProgressBar bar;
  private boolean drawn;

  public ProgressLine(PrintWriter out, Style style) {
    this(out, style, style == Style.BAR ? REDRAW : NEW_LINE);
  }

  ProgressLine(PrintWriter out, Style style, Duration pause) {
    this.out = out;
    this.style = style;
    this.pause = pause;
  }

  @Override
  public void start(long skip, long all) {
    if (style == Style.NONE) {
      return;
    }
    bar =
        new ProgressBarBuilder()
            .setTaskName("")
            .setUnit(" rows", 1)
            .setInitialMax(all)
            .startsFrom(skip, Duration.ZERO)
            .showSpeed()
            .continuousUpdate()
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(Math.toIntExact(pause.toMillis()))
            .setConsumer(style == Style.BAR ? new Redrawn() : new Lines())
            .build();
  }

  @Override
  public void done(long count) {
    ProgressBar running = bar;
    if (running != null) {
      running.stepTo(count);
    }
  }

  @Override
  public synchronized void say(String message) {
    leaveLine();
    out.println(message);
    out.flush();
  }

  /** Leaves the line, so that others may print. */
  @Override
  public void end() {
    ProgressBar ended = bar;
    if (ended != null) {
      bar = null;
      ended.close();
      leaveLine();
    }
  }

  private synchronized void draw(String line) {
    out.print('\r');
    out.print(line);
    out.flush();
    drawn = true;
  }

  private synchronized void leaveLine() {
    if (drawn) {
      out.println();
      out.flush();
      drawn = false;
    }
  }

  /** One line that is drawn over again. */
  private final class Redrawn implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String line) {
      draw(line);
    }

    @Override
    public void close() {
      // The line may be drawn once more after this.
    }
  }

  /** Lines of their own, none of them at the start and at the end, which are told otherwise. */
  private final class Lines implements ProgressBarConsumer {

    private boolean started;

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String line) {
      if (started && bar != null) {
        say(line.strip());
      }
      started = true;
    }

    @Override
    public void close() {
      // Nothing is left open.
    }
  }
}
