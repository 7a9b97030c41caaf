package io.perennial.workbench.room.customers;

import io.perennial.workbench.figure.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page of a customer.
 *
 * @param key its name; texts and marks in the page go by it
 * @param title what it is called
 * @param facts single values
 * @param tables what there are several of
 * @param behind where the events are that have made it so; absent where there are none
 * @param events how many these are
 */
public record Sheet(
    String key,
    String title,
    List<Fact> facts,
    List<Table> tables,
    @Nullable String behind,
    long events) {

  /**
   * A single value.
   *
   * @param name its name in the interface
   * @param label what it is called
   * @param cell the value
   * @param behind where the events are that have made it so; absent where none are told
   */
  public record Fact(String name, String label, Cell cell, @Nullable String behind) {}

  /**
   * What there are several of.
   *
   * @param name its name in the interface
   * @param title what they are called
   * @param heads the columns
   * @param rows the rows
   * @param more how many rows there are beside those shown
   */
  public record Table(
      String name, String title, List<Head> heads, List<List<Cell>> rows, int more) {}

  /**
   * A column.
   *
   * @param label what it is called
   * @param number whether its cells are numbers
   */
  public record Head(String label, boolean number) {}

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return facts.isEmpty() && tables.isEmpty();
  }
}
