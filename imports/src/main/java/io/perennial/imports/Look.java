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
 */
public record Look(List<String> names, List<List<String>> lines, boolean shaped) {

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
    table.read(line -> {
      if (line.problem() == null) {
        lines.add(line.fields());
      }
      return lines.size() < most;
    });
    return new Look(table.header().names(), lines, table.header().shaped());
  }
}
