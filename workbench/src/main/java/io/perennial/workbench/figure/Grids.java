package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes tables out of rows. */
final class Grids {

  private static final Pattern END =
      Pattern.compile("(.*[._])?(lower|upper|low|high)|\\w+Interval_(low|high)");

  static final String CURRENCY = "currency";

  private Grids() {}

  static Grid grid(
      Texts texts,
      Cells cells,
      Interface.Figure figure,
      String name,
      List<Map<String, JsonNode>> rows,
      List<@Nullable String> behind,
      int most,
      @Nullable String sort,
      String address,
      boolean titled) {
    List<String> columns =
        Flat.columns(rows).stream().filter(column -> !column.equals(CURRENCY)).toList();
    List<Integer> order = order(rows, sort);
    List<Grid.Row> shown = new ArrayList<>();
    for (int index : order.subList(0, Math.min(most, order.size()))) {
      Map<String, JsonNode> row = rows.get(index);
      shown.add(
          new Grid.Row(
              columns.stream()
                  .map(
                      column -> cells.cell(column, row.get(column), about(figure, column, columns)))
                  .toList(),
              behind.get(index)));
    }
    List<Grid.Head> heads = new ArrayList<>();
    for (String column : columns) {
      String meaning = figure.column(column).map(Interface.Column::meaning).orElse("");
      boolean number =
          shown.stream().anyMatch(row -> row.cells().get(columns.indexOf(column)).number());
      heads.add(
          new Grid.Head(
              texts.name(column),
              texts.sentence(meaning),
              number,
              address
                  + (address.indexOf('?') < 0 ? '?' : '&')
                  + "sort="
                  + (("-" + column).equals(sort) ? "" : "-")
                  + column,
              ("-" + column).equals(sort)
                  ? "descending"
                  : column.equals(sort) ? "ascending" : "none"));
    }
    return new Grid(
        name,
        titled ? texts.name("table", name) : "",
        heads,
        shown,
        Math.max(0, rows.size() - most));
  }

  /** What is said of a column; ends of an interval are in what the interval is of. */
  private static Interface.@Nullable Column about(
      Interface.Figure figure, String name, List<String> columns) {
    Interface.Column column = figure.column(name).orElse(null);
    return END.matcher(name).matches() && columns.stream().anyMatch(Cells::isShare)
        ? new Interface.Column(name, "number", "share", column == null ? "" : column.meaning())
        : column;
  }

  private static List<Integer> order(List<Map<String, JsonNode>> rows, @Nullable String sort) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    if (sort != null && !sort.isEmpty()) {
      boolean down = sort.startsWith("-");
      String column = down ? sort.substring(1) : sort;
      Comparator<JsonNode> values = Grids::compare;
      order.sort(
          Comparator.comparing(
              (Integer index) -> rows.get(index).get(column),
              Comparator.nullsLast(down ? values.reversed() : values)));
    }
    return order;
  }

  private static int compare(JsonNode left, JsonNode right) {
    BigDecimal first = number(left);
    BigDecimal second = number(right);
    return first != null && second != null
        ? first.compareTo(second)
        : left.asText().compareTo(right.asText());
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    try {
      return new BigDecimal(node.asText());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
