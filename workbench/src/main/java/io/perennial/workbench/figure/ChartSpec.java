package io.perennial.workbench.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is drawn.
 *
 * @param kind the kind of chart, see {@link Chart}
 * @param table the table; its columns are what follows
 * @param x the column along the first axis; of {@code flow} where it comes from
 * @param values columns that are drawn, one series each; of {@code flow} how many
 * @param groups columns whose values are a series each; of {@code flow} the one where it goes to;
 *     none where columns are
 * @param lower the lower end of a band; absent where there is none
 * @param upper its upper end
 * @param summed whether rows that stand for the same are added up; else each row stands for itself
 * @param except the value of the first axis that is the sum of the others, and not drawn; absent
 *     where there is none
 * @param most rows that are drawn at most
 */
public record ChartSpec(
    String kind,
    String table,
    String x,
    List<String> values,
    List<String> groups,
    @Nullable String lower,
    @Nullable String upper,
    boolean summed,
    @Nullable String except,
    int most) {

  /** Names that can be told apart on one axis. */
  private static final int FEW = 15;

  public ChartSpec {
    values = List.copyOf(values);
    groups = List.copyOf(groups);
  }

  /** One series for each column. */
  public static ChartSpec of(String kind, String table, String x, String... values) {
    return new ChartSpec(
        kind, table, x, List.of(values), List.of(), null, null, false, null, Integer.MAX_VALUE);
  }

  /** One series for each value of columns. */
  public ChartSpec by(String... columns) {
    return new ChartSpec(
        kind, table, x, values, List.of(columns), lower, upper, summed, except, most);
  }

  /** With a band. */
  public ChartSpec within(String low, String high) {
    return new ChartSpec(kind, table, x, values, groups, low, high, summed, except, most);
  }

  /** With rows that stand for the same added up. */
  public ChartSpec addedUp() {
    return new ChartSpec(kind, table, x, values, groups, lower, upper, true, except, most);
  }

  /** Without what is the sum of the others. */
  public ChartSpec without(String sum) {
    return new ChartSpec(kind, table, x, values, groups, lower, upper, summed, sum, most);
  }

  /** Of the first few rows. */
  public ChartSpec ofFirst() {
    return new ChartSpec(kind, table, x, values, groups, lower, upper, summed, except, FEW);
  }
}
