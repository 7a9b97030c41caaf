package io.perennial.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The first sheet of a workbook, read by what the format says alone.
 *
 * @param header texts of the first line
 * @param rows the other lines, with a cell for each of the header's
 */
record WorkbookCells(List<String> header, List<List<Cell>> rows) {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  /**
   * A cell.
   *
   * @param kind {@code s} for a text, {@code b} for a boolean, {@code n} for a number; empty where
   *     there is nothing
   * @param text what it holds
   */
  record Cell(String kind, String text) {

    private static final Cell NOTHING = new Cell("", "");

    /** Whether it holds what a cell of CSV says. */
    boolean holds(String csv) {
      return switch (kind) {
        case "n" -> isNumber(csv);
        case "b" -> csv.equals(text.equals("1") ? "true" : "false");
        default -> csv.equals(text);
      };
    }

    private boolean isNumber(String csv) {
      BigDecimal number = new BigDecimal(text);
      if (csv.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return LocalDate.parse(csv).equals(DAY_ZERO.plusDays(number.longValueExact()));
      }
      if (csv.endsWith("Z")) {
        long seconds = number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        Instant told = DAY_ZERO.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
        return Math.abs(
                told.plusSeconds(seconds).getEpochSecond() - Instant.parse(csv).getEpochSecond())
            <= 1;
      }
      return Double.parseDouble(csv) == number.doubleValue();
    }
  }

  static WorkbookCells of(Path book) throws IOException {
    List<String> texts = new ArrayList<>();
    each(part(book, "xl/sharedStrings.xml"), "si", text -> texts.add(text.getTextContent()));
    List<List<Cell>> lines = new ArrayList<>();
    each(
        part(book, "xl/worksheets/sheet1.xml"),
        "row",
        row -> {
          Map<Integer, Cell> cells = new HashMap<>();
          each(row, "c", cell -> cells.put(column(cell.getAttribute("r")), cell(cell, texts)));
          int width = lines.isEmpty() ? cells.size() : lines.getFirst().size();
          List<Cell> line = new ArrayList<>();
          for (int i = 0; i < width; i++) {
            line.add(cells.getOrDefault(i, Cell.NOTHING));
          }
          lines.add(line);
        });
    List<String> header = lines.removeFirst().stream().map(Cell::text).toList();
    return new WorkbookCells(header, lines);
  }

  private static Cell cell(Element cell, List<String> texts) {
    if (cell.getAttribute("t").equals("inlineStr")) {
      return new Cell("s", cell.getTextContent());
    }
    NodeList values = cell.getElementsByTagName("v");
    if (values.getLength() == 0) {
      return Cell.NOTHING;
    }
    String value = values.item(0).getTextContent();
    return switch (cell.getAttribute("t")) {
      case "s" -> new Cell("s", texts.get(Integer.parseInt(value)));
      case "b" -> new Cell("b", value);
      default -> new Cell("n", value);
    };
  }

  /** The number of a column, from 0, of a place such as {@code AB12}. */
  private static int column(String place) {
    int column = 0;
    for (char letter : place.replaceAll("\\d", "").toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  private static void each(Element in, String name, Consumer<Element> taking) {
    NodeList found = in.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      taking.accept((Element) found.item(i));
    }
  }

  private static Element part(Path book, String name) throws IOException {
    try (ZipFile zip = new ZipFile(book.toFile());
        InputStream part = zip.getInputStream(zip.getEntry(name))) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(part)
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }
}
