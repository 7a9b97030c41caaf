package io.perennial.workbench.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is shown.
 *
 * @param name its name in the interface
 * @param title what it is called; empty where the figure's own title says it
 * @param heads its columns
 * @param rows its rows
 * @param more how many rows there are beside those shown
 */
public record Grid(String name, String title, List<Head> heads, List<Row> rows, int more) {

  /**
   * A column.
   *
   * @param label what it is called
   * @param meaning what it says; empty when its label says it all
   * @param number whether its cells are numbers
   * @param sort where the table is sorted by it; absent where it cannot be
   * @param sorted {@code ascending}, {@code descending} or {@code none}
   */
  public record Head(
      String label, String meaning, boolean number, @Nullable String sort, String sorted) {}

  /**
   * A row.
   *
   * @param cells its cells
   * @param behind where the documents are that make it; absent where nothing is told
   */
  public record Row(List<Cell> cells, @Nullable String behind) {}

  /** Whether rows can be followed. */
  public boolean isFollowed() {
    return rows.stream().anyMatch(row -> row.behind() != null);
  }
}
