package io.perennial.workbench.room.today;

import java.util.List;

/**
 * A number of the day.
 *
 * @param key its name
 * @param title what it is
 * @param value how much; empty while it is not known
 * @param note more about it
 * @param link where it is told what is behind it
 * @param tone {@code bad} where something is to be done; else empty
 * @param trend how it has gone
 * @param state how fresh it is, or why it is not there
 * @param stale whether it is not fresh
 * @param working whether it is being worked out
 */
public record Tile(
    String key,
    String title,
    String value,
    String note,
    String link,
    String tone,
    Trend trend,
    String state,
    boolean stale,
    boolean working) {

  /**
   * How a number has gone.
   *
   * @param words in words, from the first to the last
   * @param points heights of 0 to 100, in order
   * @param bars whether they are drawn as bars
   */
  public record Trend(String words, List<Double> points, boolean bars) {

    /** Nothing is known of it. */
    static final Trend NONE = new Trend("", List.of(), false);

    /** Whether there is something to draw. */
    public boolean isDrawn() {
      return points.size() > 1;
    }

    /** Corners of a line in a box of 100 by 30. */
    public String line() {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < points.size(); i++) {
        line.append(i == 0 ? "" : " ")
            .append(left(i) + width() / 2)
            .append(',')
            .append(29 - height(i));
      }
      return line.toString();
    }

    /** Where a bar begins. */
    public double left(int index) {
      return index * width();
    }

    /** How wide a bar is, with its gap. */
    public double width() {
      return Math.round(1000.0 / points.size()) / 10.0;
    }

    /** How high a bar is. */
    public double height(int index) {
      return Math.round(points.get(index) * 2.6) / 10.0 + 1;
    }
  }
}
