package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.imports.CannotDoException;
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
 * Writes the tables of views, and of events, into a folder, a file each. All tables of a view, and
 * all of events, come from one answer at one position. Files appear under their names when all of
 * an answer are whole; what a cut leaves behind is written anew by the next export.
 */
public final class Export {

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
   * Exports what is wanted.
   *
   * @param wanted which views and whether events, too
   */
  public void export(ExportWanted wanted, PrintWriter out) {
    try {
      List<ExportSource> sources = new ArrayList<>();
      if (wanted.anyView()) {
        sources.addAll(views(wanted));
      }
      if (wanted.events()) {
        sources.add(ExportSource.ofEvents(ExportTable.all(door.items("/history/tables"))));
      }
      Files.createDirectories(folder);
      sources.forEach(source -> source.tables().forEach(table -> checkFree(file(source, table))));
      for (ExportSource source : sources) {
        write(source, out);
      }
    } catch (IOException | UncheckedIOException | ArithmeticException e) {
      throw new CannotDoException("The export could not be finished: " + e.getMessage(), e);
    }
  }

  private List<ExportSource> views(ExportWanted wanted) throws IOException {
    Map<String, ExportSource> views = new LinkedHashMap<>();
    for (JsonNode view : door.items("/views")) {
      String name = view.path("name").textValue();
      views.put(name, ExportSource.ofView(name, ExportTable.all(view.path("tables"))));
    }
    for (String name : wanted.views()) {
      if (!views.containsKey(name)) {
        throw new CannotDoException(
            "There is no view %s; there are %s.".formatted(name, views.keySet()));
      }
    }
    if (!wanted.allViews()) {
      views.keySet().retainAll(wanted.views());
    }
    return List.copyOf(views.values());
  }

  private void checkFree(Path file) {
    if (!overwrite && Files.exists(file)) {
      throw new CannotDoException(file + " is there already; --overwrite replaces it.");
    }
  }

  private Path file(ExportSource source, ExportTable table) {
    return folder.resolve(source.file(table) + "." + format.extension());
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private void write(ExportSource source, PrintWriter out) throws IOException {
    Map<String, RowFile> files = new LinkedHashMap<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    String position;
    try {
      for (ExportTable table : source.tables()) {
        Path part = part(file(source, table));
        Files.deleteIfExists(part);
        files.put(table.name(), format.open(table, part));
        rows.put(table.name(), 0L);
      }
      position =
          door.lines(
              source.path(),
              source.position(),
              line -> {
                String table = line.path("table").asText();
                RowFile file = files.get(table);
                if (file == null) {
                  throw new IOException(
                      "a row of " + table + ", which is no table of " + source.name());
                }
                file.write(line.path("row"));
                rows.merge(table, 1L, Long::sum);
              });
    } finally {
      close(files.values());
    }
    for (ExportTable table : source.tables()) {
      Path file = file(source, table);
      Files.move(
          part(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    out.println("%s at position %s".formatted(source.name(), position));
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
