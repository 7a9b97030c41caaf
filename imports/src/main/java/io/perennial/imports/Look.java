package io.perennial.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, before it is said what its columns hold.
 *
 * @param names names of its columns
 * @param lines its first lines, as far as they can be taken apart
 * @param shaped whether the layout named the columns, not the file
 * @param separator what separates its fields, as given or as found; absent where it is shaped
 * @param unreadable how many of these lines cannot be read in the encoding, and are left out
 */
public record Look(
    List<String> names,
    List<List<String>> lines,
    boolean shaped,
    @Nullable Character separator,
    int unreadable) {

  /** Nothing has been seen. */
  public static final Look NOTHING = new Look(List.of(), List.of(), false, null, 0);

  public Look {
    names = List.copyOf(names);
    lines = List.copyOf(lines);
  }

  /**
   * Looks at a file.
   *
   * @param layout a layout that is known by its shape; absent where there is none
   * @param most lines wanted
   * @throws CannotDoException when it cannot be read
   */
  public static Look at(Path file, FileFormat format, @Nullable ShapedLayout layout, int most)
      throws IOException {
    Table table = new Table(file, format, layout, List.of());
    List<List<String>> lines = new ArrayList<>();
    int[] unreadable = {0};
    table.read(line -> {
      Reason problem = line.problem();
      if (problem == null) {
        lines.add(line.fields());
      } else if (problem.kind().endsWith(Table.OTHER_ENCODING)) {
        unreadable[0]++;
      }
      return lines.size() + unreadable[0] < most;
    });
    boolean shaped = table.header().shaped();
    return new Look(
        table.header().names(), lines, shaped, shaped ? null : table.separator(), unreadable[0]);
  }
}
