package io.perennial.cli.purchases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.perennial.cli.CannotDoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of purchases, whose layout is found by its first line. */
final class PurchaseFile {

  private static final List<String> CDNOW_HEADER =
      List.of("customer_id", "date", "number_of_cds", "dollar_value");
  private static final Pattern CDNOW_LINE =
      Pattern.compile("\\s*\\d+\\s+\\d{8}\\s+\\d+\\s+-?\\d+(\\.\\d+)?\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final FileMapping mapping;

  PurchaseFile(Path file, FileMapping mapping) {
    this.file = file;
    this.mapping = mapping;
  }

  /** How many rows there are; where fields hold line ends, a few more are told. */
  long rows() throws IOException {
    String first = firstLine();
    boolean header = !isCdnow(first) || isCdnowHeader(first);
    try (BufferedReader reader = open()) {
      return reader.lines().filter(l -> !l.isBlank()).count() - (header ? 1 : 0);
    }
  }

  /**
   * Hands over the rows in order until there is none left or one is answered with {@code false}.
   */
  void read(Predicate<Row> each) throws IOException {
    String first = firstLine();
    if (isCdnow(first)) {
      readCdnow(each);
    } else {
      readCsv(first, each);
    }
  }

  private BufferedReader open() throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), mapping.encoding()), 1 << 16);
  }

  private String firstLine() throws IOException {
    try (BufferedReader reader = open()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          return line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        }
      }
    }
    throw new CannotDoException("There is nothing in " + file + ".");
  }

  private boolean isCdnow(String first) {
    return mapping.separator() == null
        && (CDNOW_LINE.matcher(first).matches() || isCdnowHeader(first));
  }

  private static boolean isCdnowHeader(String line) {
    return Arrays.asList(BLANKS.split(line.strip())).equals(CDNOW_HEADER);
  }

  private void readCdnow(Predicate<Row> each) throws IOException {
    RowReader rows = new RowReader(mapping.prefix(), DateTimeFormatter.BASIC_ISO_DATE);
    try (BufferedReader reader = open()) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String text = line.strip();
        if (!text.isEmpty()
            && !(number == 1 && isCdnowHeader(text))
            && !each.test(cdnowRow(rows, number, text))) {
          return;
        }
      }
    }
  }

  private static Row cdnowRow(RowReader rows, long number, String text) {
    String[] fields = BLANKS.split(text);
    if (fields.length != CDNOW_HEADER.size()) {
      return new Row.Malformed(
          number, text, "there are " + fields.length + " fields where 4 are expected");
    }
    return rows.row(
        number,
        text,
        new RowReader.Texts(fields[0], null, fields[1], fields[2], fields[3], null, null));
  }

  private void readCsv(String header, Predicate<Row> each) throws IOException {
    Character given = mapping.separator();
    char separator = given == null ? mostFrequent(header) : given;
    RowReader rows = new RowReader(mapping.prefix(), mapping.dates());
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(file, mapping.encoding())) {
      Iterator<CsvRecord> records = reader.iterator();
      Places places = new Places(records.next(), mapping.columns());
      while (records.hasNext()) {
        CsvRecord fields = records.next();
        String text = text(fields, separator);
        Row row =
            fields.getFieldCount() == places.width
                ? rows.row(fields.getStartingLineNumber(), text, places.texts(fields))
                : new Row.Malformed(
                    fields.getStartingLineNumber(),
                    text,
                    "there are "
                        + fields.getFieldCount()
                        + " fields where "
                        + places.width
                        + " are expected");
        if (!each.test(row)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw new CannotDoException("The file is not CSV from some line on: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static char mostFrequent(String header) {
    char best = SEPARATORS[0];
    long most = 0;
    for (char candidate : SEPARATORS) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static String text(CsvRecord fields, char separator) {
    return String.join(String.valueOf(separator), fields.getFields());
  }

  /** Where the columns are. */
  private final class Places {

    private final int width;
    private final int customer;
    private final int date;
    private final int amount;
    private final int quantity;
    private final int product;
    private final int unitCost;
    private final int name;

    Places(CsvRecord header, FileMapping.Columns columns) {
      List<String> names = header.getFields().stream().map(String::strip).toList();
      List<String> missing = new ArrayList<>();
      width = names.size();
      customer = place(names, columns.customer(), missing::add);
      date = place(names, columns.date(), missing::add);
      amount = place(names, columns.amount(), missing::add);
      quantity = place(names, columns.quantity(), missing::add);
      product = place(names, columns.product(), missing::add);
      unitCost = place(names, columns.unitCost(), missing::add);
      name = place(names, columns.name(), missing::add);
      if (!missing.isEmpty()) {
        throw new CannotDoException(
            file
                + " has no column "
                + String.join(", ", missing)
                + "; it has "
                + String.join(", ", names)
                + ". Options such as --customer, --date and --amount name the columns.");
      }
    }

    private static int place(
        List<String> names, @Nullable String column, Consumer<String> missing) {
      if (column == null) {
        return -1;
      }
      int place = names.indexOf(column);
      if (place < 0) {
        missing.accept(column);
      }
      return place;
    }

    RowReader.Texts texts(CsvRecord fields) {
      return new RowReader.Texts(
          fields.getField(customer),
          optional(fields, name),
          fields.getField(date),
          optional(fields, quantity),
          fields.getField(amount),
          optional(fields, product),
          optional(fields, unitCost));
    }

    private static @Nullable String optional(CsvRecord fields, int place) {
      return place < 0 ? null : fields.getField(place);
    }
  }
}
