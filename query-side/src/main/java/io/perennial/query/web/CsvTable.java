package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes records as rows. The columns are the components of the record's class, those of records
 * within it with a dot between; lists and maps are written as JSON.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front, so that it is
 * shown and not worked out; numbers stay as they are.
 */
final class CsvTable {

  /** Deeper than any document; a record that holds itself must not go on for ever. */
  private static final int DEEPEST = 5;

  /** What formulas begin with, also in full width; blanks in front do not make them harmless. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

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
    return node.isTextual()
        ? harmless(node.textValue())
        : node.isContainerNode() ? node.toString() : node.asText("");
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
