package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes records as rows. The columns are the components of the record's class, those of records
 * within it with a dot between; lists and maps are written as JSON.
 */
final class CsvTable {

  /** Deeper than any document; a record that holds itself must not go on for ever. */
  private static final int DEEPEST = 5;

  private final List<List<String>> columns = new ArrayList<>();
  private final CsvWriter csv;
  private final ObjectMapper mapper;

  /**
   * A table with its header.
   *
   * @param mapper writes what the caller may see
   */
  CsvTable(Class<?> type, Writer writer, ObjectMapper mapper) {
    // The writer beneath has a buffer; one of its own would have to be emptied, too.
    this.csv = CsvWriter.builder().bufferSize(0).build(writer);
    this.mapper = mapper;
    collect(type, List.of());
    csv.writeRecord(columns.stream().map(path -> String.join(".", path)).toList());
  }

  private void collect(Class<?> type, List<String> path) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> inner = new ArrayList<>(path);
      inner.add(component.getName());
      if (component.getType().isRecord() && inner.size() < DEEPEST) {
        collect(component.getType(), inner);
      } else {
        columns.add(inner);
      }
    }
  }

  /** Writes a row. */
  void add(Object value) {
    JsonNode tree = mapper.valueToTree(value);
    csv.writeRecord(columns.stream().map(path -> cell(tree, path)).toList());
  }

  private static String cell(JsonNode tree, List<String> path) {
    JsonNode node = tree;
    for (String name : path) {
      node = node.path(name);
    }
    return node.isContainerNode() ? node.toString() : node.asText("");
  }
}
