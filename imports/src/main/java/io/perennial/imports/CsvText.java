package io.perennial.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Rules of CSV about one line. */
final class CsvText {

  /** Whether the quotes of a line are in order. */
  enum Quotes {
    /** Each one that opens a field closes it. */
    BALANCED,
    /** The last field is still open; it may go on in the next line. */
    OPEN,
    /** Something stands behind a closing quote. */
    BROKEN
  }

  private static final char QUOTE = '"';

  private CsvText() {}

  static Quotes quotes(String text, char separator) {
    boolean open = false;
    boolean atStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open) {
        if (c == QUOTE) {
          boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
          if (!doubled && i + 1 < text.length() && text.charAt(i + 1) != separator) {
            return Quotes.BROKEN;
          }
          i += doubled ? 1 : 0;
          open = doubled;
        }
      } else {
        open = atStart && c == QUOTE;
        atStart = c == separator;
      }
    }
    return open ? Quotes.OPEN : Quotes.BALANCED;
  }

  /** The fields of a line whose quotes are balanced. */
  static List<String> split(String text, char separator) {
    if (text.indexOf(QUOTE) < 0) {
      List<String> fields = new ArrayList<>();
      int from = 0;
      for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
        fields.add(text.substring(from, to));
        from = to + 1;
      }
      fields.add(text.substring(from));
      return fields;
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      return reader.iterator().next().getFields();
    } catch (CsvParseException e) {
      return List.of(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String quoted(String text) {
    return QUOTE + text.replace("\"", "\"\"") + QUOTE;
  }
}
