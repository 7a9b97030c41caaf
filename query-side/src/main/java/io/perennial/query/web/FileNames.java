package io.perennial.query.web;

import io.perennial.query.table.Tables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Tells browsers under which name to keep a table. */
final class FileNames {

  private static final Set<String> MAIN = Set.of(Tables.DOCUMENTS, Tables.ROWS, Tables.RESULT);

  private FileNames() {}

  /**
   * Adds the header.
   *
   * @param of what the table is of
   * @param query which table it is
   * @param on the day that it is made for
   */
  static void add(
      Map<String, String> headers, String of, TableQuery query, LocalDate on, Format format) {
    String table = query.tables().getFirst().name();
    String name = MAIN.contains(table) ? of : of + "-" + table;
    headers.put(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.%s\"".formatted(safe(name), on, format.extension()));
  }

  /** A name that every file system takes: an id may have any characters. */
  private static String safe(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
