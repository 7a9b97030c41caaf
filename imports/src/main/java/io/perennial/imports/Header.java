package io.perennial.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file.
 *
 * @param file name of the file
 * @param names of the columns, in order
 * @param shaped whether the layout named the columns, not the file
 */
public record Header(String file, List<String> names, boolean shaped) {

  public Header {
    names = names.stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new CannotDoException(
            file
                + ", line 1: two columns are called '"
                + name
                + "', so it is not clear which one is meant; give each a name of its own.");
      }
    }
  }

  /** Place of a column; -1 for one that is not asked for. */
  public int place(@Nullable String column) {
    return column == null ? -1 : names.indexOf(column);
  }

  /** Ends the import unless all these columns are there. */
  public void require(List<String> columns) {
    List<String> missing = new ArrayList<>(columns);
    missing.removeAll(names);
    if (!missing.isEmpty()) {
      throw new CannotDoException(
          file
              + " has no column "
              + String.join(", ", missing)
              + "; it has "
              + String.join(", ", names)
              + ". Options such as --customer name the columns, --delimiter says what separates them,"
              + " --encoding how they are written.");
    }
  }
}
