package io.perennial.workbench.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table of a figure is drawn.
 *
 * @param kind the kind of chart, see {@link Chart}
 * @param table the table; its columns are what follows
 * @param x the column along the first axis
 * @param values columns that are drawn, one series each
 * @param group the column whose values are a series each; absent where columns are
 * @param lower the lower end of a band; absent where there is none
 * @param upper its upper end
 */
public record ChartSpec(
    String kind,
    String table,
    String x,
    List<String> values,
    @Nullable String group,
    @Nullable String lower,
    @Nullable String upper) {

  public ChartSpec {
    values = List.copyOf(values);
  }

  /** One series for each column. */
  static ChartSpec of(String kind, String table, String x, String... values) {
    return new ChartSpec(kind, table, x, List.of(values), null, null, null);
  }

  /** One series for each value of a column. */
  ChartSpec by(String column) {
    return new ChartSpec(kind, table, x, values, column, lower, upper);
  }

  /** With a band. */
  ChartSpec within(String low, String high) {
    return new ChartSpec(kind, table, x, values, group, low, high);
  }
}
