package io.perennial.imports;

import io.perennial.imports.ByteLines.Raw;
import io.perennial.imports.CsvText.Quotes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines with columns: CSV with a header, or a layout that is known by its shape. A line
 * that cannot be taken apart is handed over with the problem, and the next one is a line again.
 */
public final class Table {

  /** What stands in front of the lines of a file that an earlier import has put aside. */
  static final String REJECTED = "rejected";

  /** The same for lines that were recorded before. */
  static final String KNOWN = "known";

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final char REPLACED = '\uFFFD';

  /** The kind of reason for which a line is rejected that has bytes of another encoding. */
  static final String OTHER_ENCODING = "not of the encoding";

  private static final int MOST_LINES = 100;
  private static final int FIRST_LINES = 20;
  private static final int MOST_FIELDS = 1000;

  private final Path file;
  private final Charset encoding;
  private final boolean marked;
  private final byte[] firstRow;
  private final boolean aside;
  private final @Nullable String origin;
  private final char separator;
  private final Header header;

  /** Looks at the first line; ends the import when it cannot be what the kind asks for. */
  Table(Path file, FileFormat format, @Nullable ShapedLayout layout, List<String> columns)
      throws IOException {
    this.file = file;
    this.encoding = format.encoding();
    requireByteLines();
    byte[] start = start();
    this.marked = startsWith(start, BYTE_ORDER_MARK);
    requireReadable(start);
    Raw first = firstRaw();
    String text = text(first.bytes());
    ShapedLayout shaped = format.separator() == null ? layout : null;
    String told = origin(text);
    if (shaped != null
        && (shaped.fits(text)
            || remark(text) && (told != null || text.startsWith("# " + KNOWN + ":")))) {
      separator = ' ';
      origin = told;
      aside = false;
      header = new Header(name(), shaped.names(), true);
      firstRow = shaped.isHeader(text) ? first.bytes() : new byte[0];
      return;
    }
    origin = told;
    requireDecoded(text);
    separator = format.separator() != null ? format.separator() : separator(text, columns);
    aside =
        Stream.of(REJECTED, KNOWN)
            .map(mark -> mark + ":")
            .anyMatch(mark -> text.startsWith(mark) || text.startsWith('"' + mark));
    firstRow = aside ? withoutFirst(first.bytes()) : first.bytes();
    header = new Header(name(), CsvText.split(text(firstRow), separator), false);
    header.require(columns);
  }

  private void requireByteLines() {
    if (!Arrays.equals("\n,\"".getBytes(encoding), "\n,\"".getBytes(StandardCharsets.US_ASCII))) {
      throw new CannotDoException(
          "Files in " + encoding + " cannot be read: save " + file + " as UTF-8.");
    }
  }

  private byte[] start() throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private void requireReadable(byte[] start) {
    if (startsWith(start, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(start, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      throw new CannotDoException(file + " is encoded in UTF-16: save it as UTF-8.");
    }
    if (marked && !encoding.equals(StandardCharsets.UTF_8)) {
      throw new CannotDoException(
          file
              + " says by its first bytes that it is UTF-8, and --encoding says "
              + encoding
              + ".");
    }
  }

  private void requireDecoded(String first) {
    if (first.indexOf(REPLACED) >= 0) {
      throw new CannotDoException(name() + ", line 1: " + badBytes());
    }
    if (first.indexOf('\0') >= 0) {
      throw new CannotDoException(name() + ", line 1 holds NUL bytes: this is no text.");
    }
  }

  private String badBytes() {
    return "there are bytes that are not "
        + encoding
        + "; --encoding names the right one, windows-1252 for instance";
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private ByteLines open() throws IOException {
    var in = Files.newInputStream(file);
    in.skipNBytes(marked ? BYTE_ORDER_MARK.length : 0);
    return new ByteLines(in);
  }

  private Raw firstRaw() throws IOException {
    try (ByteLines lines = open()) {
      for (Raw line = lines.next(); line != null; line = lines.next()) {
        if (!isBlank(line.bytes())) {
          return line;
        }
      }
    }
    throw new CannotDoException("There is nothing in " + file + ".");
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  private String text(byte[] bytes) {
    return new String(bytes, encoding);
  }

  private static boolean remark(String text) {
    return !text.isEmpty() && text.charAt(0) == ShapedLayout.REMARK;
  }

  /** The digest of the file from which these lines were put aside. */
  private static @Nullable String origin(String first) {
    int from = first.indexOf(REJECTED + ":");
    if (from < 0 || from > 2) {
      return null;
    }
    int begin = from + REJECTED.length() + 1;
    int end = begin;
    while (end < first.length() && Character.digit(first.charAt(end), 16) >= 0) {
      end++;
    }
    return first.substring(begin, end);
  }

  /** What separates the fields of the first lines, outside quotes, best. */
  private char separator(String first, List<String> columns) throws IOException {
    List<String> lines = firstTexts();
    char best = SEPARATORS[0];
    int most = -1;
    for (char candidate : SEPARATORS) {
      List<String> names = CsvText.split(first, candidate).stream().map(String::strip).toList();
      if (!columns.isEmpty() && names.containsAll(columns)) {
        return candidate;
      }
      int score = score(lines, candidate, names.size());
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** More where more lines have as many fields as the first one; then where these are more. */
  private static int score(List<String> lines, char candidate, int fields) {
    if (fields < 2) {
      return 0;
    }
    long alike =
        lines.stream().filter(line -> CsvText.split(line, candidate).size() == fields).count();
    return (int) alike * MOST_FIELDS + Math.min(fields, MOST_FIELDS - 1);
  }

  private List<String> firstTexts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (ByteLines lines = open()) {
      for (Raw line = lines.next();
          line != null && texts.size() < FIRST_LINES;
          line = lines.next()) {
        if (!isBlank(line.bytes())) {
          texts.add(text(line.bytes()));
        }
      }
    }
    return texts;
  }

  Header header() {
    return header;
  }

  @Nullable String origin() {
    return origin;
  }

  char separator() {
    return separator;
  }

  /** How a file begins that holds some lines of this one. */
  byte[] beginning(String mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (marked) {
      out.writeBytes(BYTE_ORDER_MARK);
    }
    if (header.shaped()) {
      out.writeBytes(("# " + mark + "\n").getBytes(encoding));
      out.writeBytes(firstRow);
      out.writeBytes(firstRow.length == 0 ? new byte[0] : new byte[] {'\n'});
    } else {
      out.writeBytes((CsvText.quoted(mark) + separator).getBytes(encoding));
      out.writeBytes(firstRow);
      out.write('\n');
    }
    return out.toByteArray();
  }

  /** A line as it stands in such a file, with what is said about it. */
  byte[] asideLine(Line line, String remark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String front =
        header.shaped()
            ? "# " + remark.replaceAll("\\p{Cntrl}", " ") + "\n"
            : CsvText.quoted(remark) + separator;
    out.writeBytes(front.getBytes(encoding));
    out.writeBytes(line.raw());
    out.write('\n');
    return out.toByteArray();
  }

  /** Hands over the lines in order until one is answered with {@code false}. */
  void read(Predicate<Line> each) throws IOException {
    try (ByteLines lines = open()) {
      boolean first = true;
      for (Raw raw = lines.next(); raw != null; raw = lines.next()) {
        if (isBlank(raw.bytes())) {
          continue;
        }
        boolean skip = first && firstRow.length > 0;
        if (header.shaped()) {
          String text = text(raw.bytes());
          List<String> fields = ShapedLayout.split(text);
          skip = remark(text) || fields.equals(header.names());
          if (!skip && !each.test(checked(raw.number(), raw, fields))) {
            return;
          }
        } else if (!skip && !each.test(csv(raw, lines))) {
          return;
        }
        first = false;
      }
    }
  }

  private Line csv(Raw first, ByteLines lines) throws IOException {
    Raw raw = aside ? new Raw(first.number(), withoutFirst(first.bytes()), first.cut()) : first;
    String text = text(raw.bytes());
    Quotes quotes = CsvText.quotes(text, separator);
    if (quotes == Quotes.OPEN && !raw.cut()) {
      List<Raw> more = new ArrayList<>();
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(raw.bytes());
      Raw next = raw;
      while (quotes == Quotes.OPEN
          && more.size() < MOST_LINES
          && whole.size() < ByteLines.LONGEST) {
        next = lines.next();
        if (next == null) {
          break;
        }
        more.add(next);
        whole.write('\n');
        whole.writeBytes(next.bytes());
        text = text(whole.toByteArray());
        quotes = CsvText.quotes(text, separator);
      }
      if (quotes == Quotes.BALANCED) {
        raw = new Raw(raw.number(), whole.toByteArray(), false);
      } else {
        lines.again(more);
      }
    }
    if (quotes != Quotes.BALANCED && !raw.cut()) {
      return broken(
          raw,
          new Reason(
              "quotes do not close",
              quotes == Quotes.OPEN
                  ? "a quote (\") opens a field and none closes it"
                  : "something stands behind the quote (\") that closes a field"));
    }
    return checked(raw.number(), raw, CsvText.split(text, separator));
  }

  private static Line broken(Raw raw, Reason reason) {
    return new Line(raw.number(), raw.bytes(), List.of(), reason);
  }

  private Line checked(long number, Raw raw, List<String> fields) {
    if (raw.cut()) {
      return broken(
          raw,
          new Reason(
              "too long",
              "the line is longer than "
                  + ByteLines.LONGEST
                  + " bytes; only its beginning is here"));
    }
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      String name = i < header.names().size() ? header.names().get(i) : "field " + (i + 1);
      if (field.indexOf(REPLACED) >= 0) {
        return broken(raw, Reason.of(name, field, OTHER_ENCODING, badBytes()));
      }
      if (field.indexOf('\0') >= 0) {
        return broken(raw, Reason.of(name, field, "NUL bytes", "there are NUL bytes in it"));
      }
    }
    if (fields.size() != header.names().size()) {
      return broken(
          raw,
          new Reason(
              "number of fields",
              "there are "
                  + fields.size()
                  + " fields where the header has "
                  + header.names().size()
                  + "; a field that holds the separator needs quotes around it"));
    }
    return new Line(number, raw.bytes(), fields, null);
  }

  /** A line without the first field, which an earlier import put there. */
  private byte[] withoutFirst(byte[] line) {
    int at = 0;
    if (line.length > 0 && line[0] == '"') {
      at = 1;
      while (at < line.length && (line[at] != '"' || at + 1 < line.length && line[at + 1] == '"')) {
        at += line[at] == '"' ? 2 : 1;
      }
    }
    while (at < line.length && line[at] != separator) {
      at++;
    }
    return Arrays.copyOfRange(line, Math.min(at + 1, line.length), line.length);
  }
}
