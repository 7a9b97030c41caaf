package io.perennial.workbench.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is shown: on a page of its own, or in a room.
 *
 * @param title what it is called
 * @param meaning what it says, in a sentence
 * @param asOf what it is true as of, in words
 * @param freshness how far behind the view is; empty when it is not
 * @param single what is said beside the tables
 * @param chart its chart; absent where it has none
 * @param chartJson the chart as the script reads it; empty where there is none
 * @param grids its tables
 * @param open where it is on a page of its own
 * @param csv where it is as CSV
 * @param xlsx where it is as a workbook
 * @param state {@code ready}; {@code working} while it is being worked out; {@code refused}
 * @param note why it is not ready; empty when it is
 * @param reload where it is asked for again while it is worked out
 */
public record Panel(
    String title,
    String meaning,
    String asOf,
    String freshness,
    List<Fact> single,
    @Nullable Chart chart,
    String chartJson,
    List<Grid> grids,
    String open,
    String csv,
    String xlsx,
    String state,
    String note,
    String reload) {

  /**
   * A value beside the tables.
   *
   * @param label what it is
   * @param cell the value
   */
  public record Fact(String label, Cell cell) {}

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return grids.stream().allMatch(grid -> grid.rows().isEmpty()) && single.isEmpty();
  }
}
