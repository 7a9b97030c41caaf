package io.perennial.workbench.room.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board: what there is, by how far it is or how it stands.
 *
 * @param title what is on it
 * @param columns its columns
 * @param note why it is not there; empty when it is
 */
public record Board(String title, List<Column> columns, String note) {

  /**
   * A column.
   *
   * @param title what is in it
   * @param count how many there are; empty where it is not known
   * @param cards those that come first
   * @param open where all of them are
   * @param more whether there are more than those shown
   */
  public record Column(String title, String count, List<Card> cards, String open, boolean more) {}

  /**
   * One of them.
   *
   * @param title what it is called
   * @param link where it is shown
   * @param lines what is said of it
   * @param clock when what is next is due, in words; empty where nothing is
   * @param tone {@code late}, {@code soon}, {@code waiting} or {@code calm}
   * @param part how full it is, 0 to 1; absent where that is not known
   */
  public record Card(
      String title,
      String link,
      List<String> lines,
      String clock,
      String tone,
      @Nullable Double part) {}
}
