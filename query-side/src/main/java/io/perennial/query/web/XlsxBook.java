package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.query.table.Column;
import io.perennial.query.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook for spreadsheets: a sheet with the rows of a table, in which numbers are numbers and
 * dates are dates, and a sheet that says what they are. Texts are kept as texts, so that none of
 * them is worked out.
 */
final class XlsxBook {

  private static final String APPLICATION = "Perennial";
  private static final String VERSION = "1.0";
  private static final String DATE = "yyyy-mm-dd";
  private static final String INSTANT = "yyyy-mm-dd hh:mm:ss";

  /** The first day that all spreadsheets number alike; those before it are texts. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int ABOUT_WIDTH = 24;

  /** More rows are read by programs, which do better with other formats. */
  static final int MOST_ROWS = 20_000;

  /** Rows that are written before there are more, so that memory holds no more. */
  private static final int ROWS_TOGETHER = 500;

  private final Worksheet sheet;
  private final List<Column> columns;
  private int row;

  private XlsxBook(Worksheet sheet, List<Column> columns) {
    this.sheet = sheet;
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i).name());
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  /**
   * The file.
   *
   * @param documents hands over, one by one, what the table takes apart
   * @param about what is to be known of them, by what it is
   */
  static byte[] of(Table table, Consumer<Consumer<JsonNode>> documents, Map<String, String> about) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, APPLICATION, VERSION)) {
      XlsxBook rows = new XlsxBook(book.newWorksheet("table"), table.allColumns());
      documents.accept(document -> table.rows(document, rows::add));
      about(book.newWorksheet("about"), about);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void about(Worksheet sheet, Map<String, String> about) {
    sheet.width(0, ABOUT_WIDTH);
    int line = 0;
    for (Map.Entry<String, String> each : about.entrySet()) {
      sheet.value(line, 0, each.getKey());
      sheet.style(line, 0).bold().set();
      sheet.value(line, 1, each.getValue());
      line++;
    }
  }

  private void add(List<JsonNode> cells) {
    if (row == MOST_ROWS) {
      throw QueryProblems.workbookTooLarge(MOST_ROWS);
    }
    if (row > 0 && row % ROWS_TOGETHER == 0) {
      flush();
    }
    row++;
    for (int i = 0; i < cells.size(); i++) {
      JsonNode cell = cells.get(i);
      if (!cell.isMissingNode() && !cell.isNull()) {
        write(i, cell);
      }
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(int column, JsonNode cell) {
    switch (columns.get(column).type()) {
      case INTEGER -> sheet.value(row, column, cell.longValue());
      case AMOUNT, DECIMAL -> {
        BigDecimal decimal = new BigDecimal(cell.textValue());
        sheet.value(row, column, decimal);
        format(column, decimal.scale() > 0 ? "0." + "0".repeat(decimal.scale()) : "0");
      }
      case NUMBER -> sheet.value(row, column, cell.doubleValue());
      case BOOLEAN -> sheet.value(row, column, cell.booleanValue());
      case DATE -> {
        LocalDate date = LocalDate.parse(cell.textValue());
        if (date.isBefore(FIRST_DAY)) {
          sheet.inlineString(row, column, cell.textValue());
        } else {
          sheet.value(row, column, date);
          format(column, DATE);
        }
      }
      case INSTANT -> {
        Instant instant = Instant.parse(cell.textValue());
        sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        format(column, INSTANT);
      }
      case TEXT, CHOICE, TIME, MONTH -> sheet.inlineString(row, column, cell.textValue());
    }
  }

  private void format(int column, String format) {
    sheet.style(row, column).format(format).set();
  }
}
