package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows as CSV in UTF-8, under the names of the columns, just as the service answers {@code
 * text/csv}. What is absent is an empty cell.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front, so that it is
 * shown and not worked out; numbers stay as they are.
 */
final class CsvFile implements RowFile {

  /** What formulas begin with, also in full width; blanks in front do not make them harmless. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final List<ExportColumn> columns;
  private final CsvWriter csv;

  CsvFile(ExportTable table, Path file) throws IOException {
    this.columns = table.columns();
    this.csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    csv.writeRecord(columns.stream().map(ExportColumn::name).toList());
  }

  @Override
  public void write(JsonNode row) throws IOException {
    try {
      csv.writeRecord(columns.stream().map(column -> text(row.path(column.name()))).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String text(JsonNode cell) {
    if (cell.isMissingNode() || cell.isNull()) {
      return "";
    }
    if (cell.isNumber()) {
      return cell.decimalValue().toPlainString();
    }
    String text = cell.asText();
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
