package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.perennial.query.table.Column;
import io.perennial.query.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the rows of a table as CSV. What is absent is an empty cell.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front, so that it is
 * shown and not worked out; numbers stay as they are.
 */
final class CsvTable {

  /** What formulas begin with, also in full width; blanks in front do not make them harmless. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final Table table;
  private final List<Column> columns;
  private final CsvStyle style;
  private final CsvWriter csv;

  /** A table with its header. */
  CsvTable(Table table, CsvStyle style, Writer writer) {
    this.table = table;
    this.columns = table.allColumns();
    this.style = style;
    if (style.bom()) {
      try {
        writer.write('\ufeff');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    // The writer beneath has a buffer; one of its own would have to be emptied, too.
    this.csv =
        CsvWriter.builder().bufferSize(0).fieldSeparator(style.comma() ? ';' : ',').build(writer);
    csv.writeRecord(columns.stream().map(Column::name).toList());
  }

  /** Writes the rows of a document. */
  void add(JsonNode document) {
    table.rows(document, this::write);
  }

  private void write(List<JsonNode> cells) {
    List<String> texts = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      texts.add(text(columns.get(i), cells.get(i)));
    }
    csv.writeRecord(texts);
  }

  private String text(Column column, JsonNode cell) {
    if (cell.isMissingNode() || cell.isNull()) {
      return "";
    }
    if (column.type().isDecimal()) {
      String plain = cell.isNumber() ? cell.decimalValue().toPlainString() : cell.textValue();
      return style.comma() ? plain.replace('.', ',') : plain;
    }
    return cell.isTextual() ? harmless(cell.textValue()) : cell.asText();
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
