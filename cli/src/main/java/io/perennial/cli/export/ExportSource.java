package io.perennial.cli.export;

import java.util.List;

/**
 * What has tables, all of which come in one answer.
 *
 * @param name what its files are called after
 * @param main its main table, whose file is called as it is itself
 * @param path where all its tables are
 * @param position header of the answer that says of which position they are
 * @param tables its tables
 */
record ExportSource(
    String name, String main, String path, String position, List<ExportTable> tables) {

  private static final String ALL = "?table=all";

  static ExportSource ofView(String name, List<ExportTable> tables) {
    return new ExportSource(name, "documents", "/views/" + name + ALL, "View-Position", tables);
  }

  static ExportSource ofEvents(List<ExportTable> tables) {
    return new ExportSource("events", "events", "/history/events" + ALL, "Feed-Position", tables);
  }

  /** What the file of a table is called, without what it ends in. */
  String file(ExportTable table) {
    return table.name().equals(main) ? name : name + "." + table.name();
  }
}
