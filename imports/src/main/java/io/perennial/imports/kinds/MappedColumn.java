package io.perennial.imports.kinds;

import org.jspecify.annotations.Nullable;

/**
 * A column as it is in a file.
 *
 * @param column what it holds
 * @param place its place in the file; -1 when it is not there
 * @param header its name there; empty when it is not there
 * @param assumed the value where there is none
 */
record MappedColumn(Column column, int place, String header, @Nullable Object assumed) {

  /** Whether its value goes into a group. */
  boolean isOf(@Nullable String group) {
    return group != null && group.equals(column.place().group());
  }

  /** What it is told by in what a line says: whatever it is called in a file. */
  String told() {
    return column.need() == Column.Need.REPEATED ? column.option() + ":" + header : column.option();
  }
}
