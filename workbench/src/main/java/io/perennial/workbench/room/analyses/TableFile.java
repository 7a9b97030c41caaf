package io.perennial.workbench.room.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.figure.Flat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows as CSV that spreadsheets read as it is. */
final class TableFile {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
  private static final String FORMULA = "=+-@\t\r\n";
  private static final String MARK = "\uFEFF";

  private TableFile() {}

  /** The rows, with their names in front. */
  static String csv(List<Map<String, JsonNode>> rows) {
    List<String> columns = Flat.columns(rows);
    StringBuilder text = new StringBuilder(MARK).append(String.join(",", columns)).append("\r\n");
    for (Map<String, JsonNode> row : rows) {
      List<String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(cell(row.get(column))));
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString();
  }

  private static String cell(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    String text = value.isArray() ? value.toString() : value.asText();
    if (NUMBER.matcher(text).matches()) {
      return text;
    }
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
