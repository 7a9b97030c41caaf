package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes tables out of rows. */
final class Grids {

  private static final Pattern END =
      Pattern.compile("(.*[._])?(lower|upper|low|high)|\\w+Interval_(low|high)");

  static final String CURRENCY = "currency";

  private static final String CUSTOMER = "customerId";
  private static final String NAME = "legalName";
  private static final String ID = "id";

  /** Tells what customers are called. */
  @FunctionalInterface
  interface Called {

    /** Nobody asks. */
    Called NOT = ids -> Map.of();

    /** The names that are known, by the numbers of the customers. */
    Map<String, String> names(List<String> customerIds);
  }

  private Grids() {}

  /**
   * A table.
   *
   * @param called tells what customers are called, whom rows may name by their numbers only
   */
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
      boolean titled,
      Called called) {
    List<Integer> order = order(rows, sort);
    List<Integer> first = order.subList(0, Math.min(most, order.size()));
    boolean told = Flat.columns(rows).contains(NAME);
    List<String> columns =
        named(rows, first, called).stream().filter(column -> !column.equals(CURRENCY)).toList();
    List<Grid.Row> shown = new ArrayList<>();
    for (int index : first) {
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
              column.equals(NAME) && !told ? null : sorted(address, column, sort),
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

  /**
   * The columns; behind the number of a customer stands its name, where that is not told anyway.
   */
  private static List<String> named(
      List<Map<String, JsonNode>> rows, List<Integer> shown, Called called) {
    List<String> columns = new ArrayList<>(Flat.columns(rows));
    if (rows.stream().allMatch(row -> Objects.equals(row.get(ID), row.get(CUSTOMER)))) {
      columns.remove(ID); // it would say the same twice
    }
    int place = columns.indexOf(CUSTOMER);
    if (place < 0 || columns.contains(NAME)) {
      return columns;
    }
    Map<String, String> names =
        called.names(
            shown.stream()
                .map(index -> rows.get(index).get(CUSTOMER))
                .filter(Objects::nonNull)
                .map(JsonNode::asText)
                .toList());
    if (!names.isEmpty()) {
      columns.add(place + 1, NAME);
      for (int index : shown) {
        JsonNode id = rows.get(index).get(CUSTOMER);
        String name = id == null ? null : names.get(id.asText());
        if (name != null) {
          rows.get(index).put(NAME, TextNode.valueOf(name));
        }
      }
    }
    return columns;
  }

  /** What is said of a column; ends of an interval are in what the interval is of. */
  private static Interface.@Nullable Column about(
      Interface.Figure figure, String name, List<String> columns) {
    Interface.Column column = figure.column(name).orElse(null);
    return END.matcher(name).matches() && columns.stream().anyMatch(Cells::isShare)
        ? new Interface.Column(name, "number", "share", column == null ? "" : column.meaning())
        : column;
  }

  private static String sorted(String address, String column, @Nullable String sort) {
    return address
        + (address.indexOf('?') < 0 ? '?' : '&')
        + "sort="
        + (("-" + column).equals(sort) ? "" : "-")
        + column;
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
