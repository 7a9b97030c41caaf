package io.perennial.imports.kinds;

import io.perennial.imports.Reason;
import io.perennial.imports.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A person has a name, an address a city: what a group cannot be without is there when another one
 * of it says something. Where none does, what would be assumed is left out.
 */
final class GroupRule {

  private final List<MappedColumn> columns;
  private final List<Integer> needed = new ArrayList<>();

  GroupRule(List<MappedColumn> columns) {
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).column().need() == Column.Need.OF_ITS_GROUP) {
        needed.add(i);
      }
    }
  }

  void check(@Nullable Object[] values) throws UnreadableException {
    for (int need : needed) {
      if (values[need] == null) {
        check(need, values);
      }
    }
  }

  private void check(int need, @Nullable Object[] values) throws UnreadableException {
    MappedColumn missing = columns.get(need);
    String group = missing.column().place().group();
    int[] others =
        IntStream.range(0, columns.size()).filter(i -> columns.get(i).isOf(group)).toArray();
    for (int other : others) {
      Object value = values[other];
      if (value != null && !value.equals(columns.get(other).assumed())) {
        throw new UnreadableException(
            Reason.of(
                missing.header().isEmpty() ? missing.column().option() : missing.header(),
                "",
                "empty",
                missing.column().description()
                    + " is expected, as --"
                    + missing.column().option()
                    + " says"));
      }
      values[other] = null;
    }
  }
}
