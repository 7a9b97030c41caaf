package io.perennial.workbench.room.today;

import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * How things stand.
 *
 * @param shell what stands around it
 * @param date the day, in words
 * @param tiles the numbers of the day
 * @param own whether what is to be done is the person's, and not everybody's
 * @param toDos what is to be done, what is due first first
 * @param further how much more there is to do than is listed
 * @param all where all of it is
 * @param team where it is told what everybody has to do
 * @param tables customers to look at first
 */
public record TodayPage(
    Shell shell,
    String date,
    List<Tile> tiles,
    boolean own,
    List<ToDo> toDos,
    long further,
    String all,
    String team,
    List<Table> tables) {

  /**
   * Customers to look at first.
   *
   * @param title why
   * @param open where there are more, and what is behind it
   * @param heads the columns
   * @param rows the customers
   */
  public record Table(String title, String open, List<String> heads, List<List<Cell>> rows) {}
}
