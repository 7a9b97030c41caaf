package io.perennial.workbench.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is shown.
 *
 * @param text what is shown; empty where nothing is known
 * @param link where it leads; absent where it leads nowhere
 * @param number whether it is a number, which stands at the right
 * @param events events that something rests on, which are shown in place of the text; none where it
 *     says something else
 */
public record Cell(String text, @Nullable String link, boolean number, List<Event> events) {

  /** Widths of what is not broken into lines, and of what has to be read; a Latin letter is one. */
  private static final int SHORT = 18;

  private static final int LONG = 40;
  private static final int BROAD = 0x2E80;

  /**
   * An event: nobody reads its identifier.
   *
   * @param number which of them it is, the first one 1
   * @param link where it is
   * @param label what tells it to who does not see where it stands
   */
  public record Event(int number, String link, String label) {}

  public Cell {
    events = List.copyOf(events);
  }

  /** A value that is no list of events. */
  public Cell(String text, @Nullable String link, boolean number) {
    this(text, link, number, List.of());
  }

  /**
   * How it stands in a table: a number at the right, as does what is in a column of numbers; what
   * is short in one line; what is long with room to be read.
   *
   * @param amongNumbers whether its column is one of numbers
   */
  public String style(boolean amongNumbers) {
    if (number || amongNumbers) {
      return "number";
    }
    int width = width();
    return width <= SHORT || isName() ? "short" : width <= LONG ? "words" : "long";
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return text.isEmpty() && events.isEmpty();
  }

  /** Whether it needs more room than most. */
  public boolean isLong() {
    return width() > LONG;
  }

  /** A letter of Chinese is as wide as two of Latin. */
  private int width() {
    return text.chars().map(letter -> letter >= BROAD ? 2 : 1).sum();
  }

  /** An identifier is one word, which nobody reads in parts. */
  private boolean isName() {
    return width() <= LONG && text.chars().allMatch(letter -> letter > ' ' && letter < BROAD);
  }
}
