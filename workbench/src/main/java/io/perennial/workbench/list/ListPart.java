package io.perennial.workbench.list;

import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is shown.
 *
 * @param texts what is said
 * @param title what it is called
 * @param address where it is without filters
 * @param heads its columns
 * @param rows its rows
 * @param filters what it may be filtered by
 * @param chips the filters in use
 * @param next where the next page is; absent at the end
 * @param first where the first page is; absent when this is it
 * @param csv where it is as CSV, whole
 * @param xlsx where it is as a workbook, whole
 * @param working why it is not there yet; empty when it is
 * @param freshness how far behind the view is; empty when it is not
 */
public record ListPart(
    Texts texts,
    String title,
    String address,
    List<Head> heads,
    List<Row> rows,
    List<Filter> filters,
    List<Chip> chips,
    @Nullable String next,
    @Nullable String first,
    String csv,
    String xlsx,
    String working,
    String freshness) {

  /** The same with other filters said to be in use. */
  public ListPart with(List<Chip> others) {
    return new ListPart(
        texts, title, address, heads, rows, filters, others, next, first, csv, xlsx, working,
        freshness);
  }

  /**
   * A column.
   *
   * @param label what it is called
   * @param sort where the list is sorted by it; absent where it cannot be
   * @param sorted {@code ascending}, {@code descending} or {@code none}
   * @param number whether its cells are numbers
   */
  public record Head(String label, @Nullable String sort, String sorted, boolean number) {}

  /**
   * A row.
   *
   * @param link where the document is shown; absent where it is not
   * @param cells its cells
   */
  public record Row(@Nullable String link, List<Cell> cells) {}

  /**
   * What the list may be filtered by.
   *
   * @param label what it is called
   * @param meaning what it says
   * @param type of its fields in HTML
   * @param options what may be chosen; none when it is no choice
   * @param fields its fields: one, or from and to
   */
  public record Filter(
      String label, String meaning, String type, List<Option> options, List<Field> fields) {

    /** Whether it is in use. */
    public boolean isUsed() {
      return fields.stream().anyMatch(field -> !field.value().isEmpty());
    }
  }

  /**
   * A field of a filter.
   *
   * @param name its name
   * @param label what tells it from the other; empty where there is no other
   * @param value what it is filtered by; empty where it is not
   */
  public record Field(String name, String label, String value) {}

  /**
   * What may be chosen.
   *
   * @param value as the interface has it
   * @param label as it is called
   */
  public record Option(String value, String label) {}

  /**
   * A filter in use.
   *
   * @param label what is asked for
   * @param without where the list is without it
   */
  public record Chip(String label, String without) {}
}
