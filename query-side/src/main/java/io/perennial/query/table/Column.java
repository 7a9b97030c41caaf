package io.perennial.query.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name plain: letters, digits and underscores
 * @param type what its cells hold
 * @param optional whether cells may be empty: what is not known is absent, never 0
 * @param personal whether its texts are masked for those who may not see personal data
 * @param unit what its decimals are in; absent where they are in no unit, or in the currency
 * @param meaning what it says; empty when its name says it all
 * @param absent when cells are empty, as far as it is said; empty otherwise
 * @param path names of the components that lead to it
 */
public record Column(
    String name,
    ColumnType type,
    boolean optional,
    boolean personal,
    @Nullable String unit,
    String meaning,
    String absent,
    List<String> path) {

  public Column {
    path = List.copyOf(path);
  }

  /** A whole number that every row has. */
  static Column number(String name, String meaning) {
    return new Column(name, ColumnType.INTEGER, false, false, null, meaning, "", List.of(name));
  }
}
