package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hardwood.Hardwood;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rows of a table as each form of it gives them, in one writing that can be compared. What is
 * absent, and an empty text, which CSV cannot tell from it, is an empty cell.
 *
 * @param name of the table
 * @param types of its columns, by their names, in order
 */
record TableCells(String name, Map<String, String> types) {

  /** Beside the name of a list, in the name of the column that numbers its entries. */
  private static final String NUMBER = "No";

  /** What is put in front of a text that a spreadsheet would work out. */
  private static final Pattern MADE_HARMLESS =
      Pattern.compile("'[\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  /** The table that the list of views describes. */
  static TableCells described(JsonNode table) {
    Map<String, String> types = new LinkedHashMap<>();
    for (JsonNode column : table.get("columns")) {
      types.put(column.get("name").asText(), column.get("type").asText());
    }
    return new TableCells(table.get("name").asText(), types);
  }

  /** The CSV of a figure, with its header. */
  static List<List<String>> ofFigure(String csv) throws IOException {
    List<List<String>> rows = records(csv);
    rows.replaceAll(row -> row.stream().map(TableCells::harmful).toList());
    return rows;
  }

  /** The cells of a row, by their columns. */
  static Map<String, String> row(List<String> columns, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    columns.forEach(column -> row.put(column, cells.get(row.size())));
    return row;
  }

  /** What a row of a figure says of itself in the columns of its table. */
  static Map<String, String> ofFigure(List<String> columns, JsonNode row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : columns) {
      JsonNode cell = row.at("/" + column.replace('_', '/'));
      if (cell.isValueNode()) {
        cells.put(
            column,
            cell.isDouble()
                ? BigDecimal.valueOf(cell.doubleValue()).toPlainString()
                : cell("text", cell));
      }
    }
    assertThat(cells).isNotEmpty();
    return cells;
  }

  /** What documents say, taken apart by the names of the table and its columns alone. */
  List<List<String>> ofDocuments(List<JsonNode> documents) {
    List<List<String>> rows = new ArrayList<>();
    List<String> lists =
        name.equals("documents") ? List.of() : Arrays.asList(name.split("\\.", -1));
    documents.forEach(document -> entries(document, document, lists, Map.of(), rows));
    return rows;
  }

  private void entries(
      JsonNode document,
      JsonNode entry,
      List<String> path,
      Map<String, Integer> numbers,
      List<List<String>> rows) {
    if (path.isEmpty()) {
      rows.add(ofEntry(document, entry, numbers));
      return;
    }
    List<String> rest = path.subList(1, path.size());
    JsonNode part = entry.path(path.getFirst());
    if (part.isObject()) {
      entries(document, part, rest, numbers, rows);
      return;
    }
    int number = 0;
    for (JsonNode each : part) {
      Map<String, Integer> more = new LinkedHashMap<>(numbers);
      more.put(path.getFirst() + NUMBER, ++number);
      entries(document, each, rest, more, rows);
    }
  }

  /** The columns before the numbers are the document's, those behind are the entry's. */
  private List<String> ofEntry(JsonNode document, JsonNode entry, Map<String, Integer> numbers) {
    List<String> row = new ArrayList<>();
    int seen = 0;
    for (Map.Entry<String, String> column : types.entrySet()) {
      Integer number = seen < numbers.size() ? numbers.get(column.getKey()) : null;
      if (number != null) {
        seen++;
        row.add(number.toString());
        continue;
      }
      JsonNode cell = seen < numbers.size() ? document : entry;
      if (!cell.isValueNode()) {
        for (String component : column.getKey().split("_", -1)) {
          cell = cell.path(component);
        }
      }
      row.add(cell(column.getValue(), cell));
    }
    return row;
  }

  /** Rows that are flat. */
  List<List<String>> ofRows(List<JsonNode> flat) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : flat) {
      assertThat(types.keySet()).containsAll(row::fieldNames);
      rows.add(
          types.entrySet().stream()
              .map(column -> cell(column.getValue(), row.path(column.getKey())))
              .toList());
    }
    return rows;
  }

  List<List<String>> ofCsv(String text) throws IOException {
    List<List<String>> rows = records(text);
    assertThat(rows.removeFirst()).containsExactlyElementsOf(types.keySet());
    return rows.stream().map(this::ofFields).toList();
  }

  private static List<List<String>> records(String csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> read = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv)) {
      read.forEach(record -> rows.add(record.getFields()));
    }
    return rows;
  }

  private List<String> ofFields(List<String> fields) {
    List<String> row = new ArrayList<>();
    for (String type : types.values()) {
      row.add(written(type, harmful(fields.get(row.size()))));
    }
    return row;
  }

  /** The text as it was before it was made harmless. */
  private static String harmful(String field) {
    return MADE_HARMLESS.matcher(field).matches() ? field.substring(1) : field;
  }

  List<List<String>> ofParquet(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Hardwood hardwood = Hardwood.create();
        ParquetFileReader read = hardwood.open(InputFile.of(file));
        RowReader row = read.rowReader()) {
      while (row.hasNext()) {
        row.next();
        rows.add(
            types.entrySet().stream()
                .map(column -> ofParquet(row, column.getKey(), column.getValue()))
                .toList());
      }
    }
    return rows;
  }

  private static String ofParquet(RowReader row, String name, String type) {
    if (row.isNull(name)) {
      return "";
    }
    return switch (type) {
      case "date" -> row.getDate(name).toString();
      case "instant" -> row.getTimestamp(name).toString();
      case "integer" -> Long.toString(row.getLong(name));
      case "amount", "decimal" -> written(type, row.getDecimal(name).toPlainString());
      case "number" -> Double.toString(row.getDouble(name));
      case "boolean" -> Boolean.toString(row.getBoolean(name));
      default -> row.getString(name);
    };
  }

  private static String cell(String type, JsonNode cell) {
    return cell.isMissingNode() || cell.isNull() ? "" : written(type, cell.asText());
  }

  /** Equal values are written alike. */
  private static String written(String type, String text) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "amount", "decimal" -> new BigDecimal(text).stripTrailingZeros().toPlainString();
      case "number" -> Double.toString(Double.parseDouble(text));
      case "instant" -> Instant.parse(text).toString();
      default -> text;
    };
  }
}
