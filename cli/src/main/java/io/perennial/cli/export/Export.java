package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.cli.CannotDoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the tables of views into a folder, a file each. All tables of a view come from one answer
 * at one position. Files appear under their names when all of a view are whole; what a cut leaves
 * behind is written anew by the next export.
 */
public final class Export {

  /** The main table of a view, whose file is called as the view is. */
  private static final String MAIN = "documents";

  private final ExportDoor door;
  private final ExportFormat format;
  private final Path folder;
  private final boolean overwrite;

  /**
   * @param overwrite whether files that are there are replaced
   */
  public Export(ExportDoor door, ExportFormat format, Path folder, boolean overwrite) {
    this.door = door;
    this.format = format;
    this.folder = folder;
    this.overwrite = overwrite;
  }

  /**
   * Exports views.
   *
   * @param wanted their names; empty for all
   */
  public void views(List<String> wanted, PrintWriter out) {
    try {
      Map<String, List<ExportTable>> views = new LinkedHashMap<>();
      for (JsonNode view : door.items("/views")) {
        views.put(view.path("name").textValue(), ExportTable.all(view.path("tables")));
      }
      for (String name : wanted) {
        if (!views.containsKey(name)) {
          throw new CannotDoException(
              "There is no view %s; there are %s.".formatted(name, views.keySet()));
        }
      }
      if (!wanted.isEmpty()) {
        views.keySet().retainAll(wanted);
      }
      Files.createDirectories(folder);
      views.forEach((view, tables) -> tables.forEach(table -> checkFree(file(view, table))));
      for (Map.Entry<String, List<ExportTable>> view : views.entrySet()) {
        view(view.getKey(), view.getValue(), out);
      }
    } catch (IOException | UncheckedIOException | ArithmeticException e) {
      throw new CannotDoException("The export could not be finished: " + e.getMessage(), e);
    }
  }

  private void checkFree(Path file) {
    if (!overwrite && Files.exists(file)) {
      throw new CannotDoException(file + " is there already; --overwrite replaces it.");
    }
  }

  private Path file(String view, ExportTable table) {
    String name = table.name().equals(MAIN) ? view : view + "." + table.name();
    return folder.resolve(name + "." + format.extension());
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private void view(String view, List<ExportTable> tables, PrintWriter out) throws IOException {
    Map<String, RowFile> files = new LinkedHashMap<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    String position;
    try {
      for (ExportTable table : tables) {
        Path part = part(file(view, table));
        Files.deleteIfExists(part);
        files.put(table.name(), format.open(table, part));
        rows.put(table.name(), 0L);
      }
      position =
          door.lines(
              "/views/" + view + "?table=all",
              "View-Position",
              line -> {
                String table = line.path("table").asText();
                RowFile file = files.get(table);
                if (file == null) {
                  throw new IOException("a row of " + table + ", which is no table of " + view);
                }
                file.write(line.path("row"));
                rows.merge(table, 1L, Long::sum);
              });
    } finally {
      close(files.values());
    }
    for (ExportTable table : tables) {
      Path file = file(view, table);
      Files.move(
          part(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    out.println("%s at position %s".formatted(view, position));
    rows.forEach((table, count) ->
        out.println(String.format(Locale.ROOT, "  %-40s %,12d rows", table, count)));
    out.flush();
  }

  /** All of them, also when one fails. */
  private static void close(Iterable<RowFile> files) throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (RowFile file : files) {
      try {
        file.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }
}
