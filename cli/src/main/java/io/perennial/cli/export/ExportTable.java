package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table, as the service describes it.
 *
 * @param name what it is called among the others
 * @param columns its columns, in order
 */
record ExportTable(String name, List<ExportColumn> columns) {

  /** The tables in a list of descriptions. */
  static List<ExportTable> all(JsonNode descriptions) {
    List<ExportTable> tables = new ArrayList<>();
    for (JsonNode table : descriptions) {
      List<ExportColumn> columns = new ArrayList<>();
      for (JsonNode column : table.path("columns")) {
        columns.add(
            new ExportColumn(column.path("name").textValue(), column.path("type").textValue()));
      }
      tables.add(new ExportTable(table.path("name").textValue(), List.copyOf(columns)));
    }
    return tables;
  }
}
