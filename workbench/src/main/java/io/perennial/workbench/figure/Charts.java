package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.perennial.workbench.door.Interface.Column;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which figures are drawn, and how; draws rows. */
public final class Charts {

  private final Texts texts;
  private final Cells cells;
  private final Function<String, @Nullable Column> columns;

  /**
   * Draws in the language of these texts.
   *
   * @param columns what is said of a column
   */
  Charts(Texts texts, Cells cells, Function<String, @Nullable Column> columns) {
    this.texts = texts;
    this.cells = cells;
    this.columns = columns;
  }

  /** How figures are drawn, by view and figure with a slash between. */
  static Map<String, ChartSpec> specs() {
    return ChartSpecs.ALL;
  }

  /** How a figure is drawn; empty when it is not. */
  static Optional<ChartSpec> spec(String view, String figure) {
    return Optional.ofNullable(ChartSpecs.ALL.get(view + "/" + figure));
  }

  /**
   * A chart of rows.
   *
   * @param allBehind where each row leads
   * @param quadrants where the lines of a scatter are; absent where there are none
   */
  Chart chart(
      ChartSpec spec,
      List<Map<String, JsonNode>> all,
      List<@Nullable String> allBehind,
      @Nullable List<Double> quadrants) {
    List<Map<String, JsonNode>> rows = new ArrayList<>();
    List<@Nullable String> behind = new ArrayList<>();
    for (int i = 0; i < all.size() && rows.size() < spec.most(); i++) {
      JsonNode x = all.get(i).get(spec.x());
      if (spec.except() == null || x == null || !x.asText().equals(spec.except())) {
        rows.add(all.get(i));
        behind.add(i < allBehind.size() ? allBehind.get(i) : null);
      }
    }
    return switch (spec.kind()) {
      case ChartSpecs.FLOW -> flow(spec, rows);
      case ChartSpecs.SCATTER -> scatter(spec, rows, quadrants);
      default -> along(spec, rows, behind);
    };
  }

  /** A chart with values along an axis. */
  private Chart along(
      ChartSpec spec, List<Map<String, JsonNode>> rows, List<@Nullable String> behind) {
    Axis axis = axis(spec, rows);
    Map<String, Line> lines = new LinkedHashMap<>();
    List<String> told = told(spec, rows);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, JsonNode> row = rows.get(i);
      String group = group(row, told);
      int at = axis.places.get(i);
      for (String value : spec.values()) {
        String name =
            group.isEmpty()
                ? texts.name(value)
                : spec.values().size() == 1 ? group : group + " · " + texts.name(value);
        String role = value.equals(spec.values().getFirst()) ? null : role(spec.kind());
        lines
            .computeIfAbsent(name, unused -> new Line(name, role, axis.labels.size()))
            .put(at, row.get(value), spec.summed(), i < behind.size() ? behind.get(i) : null);
        if (spec.lower() != null && spec.upper() != null && role == null) {
          String low = spec.lower();
          String high = spec.upper();
          boolean limits = spec.kind().equals(ChartSpecs.CONTROL);
          lines
              .computeIfAbsent(
                  name + "\n" + low,
                  unused ->
                      new Line(
                          limits ? texts.name(low) : name,
                          limits ? "limit" : "lower",
                          axis.labels.size()))
              .put(at, row.get(low), spec.summed(), null);
          lines
              .computeIfAbsent(
                  name + "\n" + high,
                  unused ->
                      new Line(
                          limits ? texts.name(high) : name,
                          limits ? "limit" : "upper",
                          axis.labels.size()))
              .put(at, row.get(high), spec.summed(), null);
        }
      }
    }
    String first = spec.values().getFirst();
    return new Chart(
        spec.kind(),
        unit(spec, rows),
        Cells.isShare(first),
        texts.name(spec.x()),
        axis.labels,
        lines.values().stream().map(Line::series).toList(),
        null,
        null);
  }

  /** What columns behind the first one are. */
  private static @Nullable String role(String kind) {
    return kind.equals(ChartSpecs.CONTROL)
        ? "limit"
        : kind.equals(ChartSpecs.PARETO) ? "second" : null;
  }

  /** The columns of groups in which rows differ: what is the same everywhere need not be said. */
  private static List<String> told(ChartSpec spec, List<Map<String, JsonNode>> rows) {
    if (spec.kind().equals(ChartSpecs.HEAT)) {
      return spec.groups();
    }
    return spec.groups().stream()
        .filter(column -> rows.stream().map(row -> row.get(column)).distinct().count() > 1)
        .toList();
  }

  private String group(Map<String, JsonNode> row, List<String> told) {
    List<String> parts = new ArrayList<>();
    for (String column : told) {
      String text = text(column, row);
      parts.add(text.isEmpty() ? texts.code("none") : text);
    }
    return String.join(" · ", parts);
  }

  private String text(String column, Map<String, JsonNode> row) {
    String text = cells.cell(column, row.get(column), columns.apply(column)).text();
    return text.isEmpty() && column.equals(ChartSpecs.NAME)
        ? cells.cell(ChartSpecs.ID, row.get(ChartSpecs.ID), columns.apply(ChartSpecs.ID)).text()
        : text;
  }

  private record Axis(List<String> labels, List<Integer> places) {}

  private Axis axis(ChartSpec spec, List<Map<String, JsonNode>> rows) {
    boolean together = spec.summed() || !spec.groups().isEmpty();
    List<String> labels = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    if (spec.kind().equals(ChartSpecs.STEPS)
        || (spec.kind().equals(ChartSpecs.HEAT) && numbers(spec, rows))) {
      TreeSet<BigDecimal> sorted = new TreeSet<>();
      rows.forEach(row -> sorted.add(number(row, spec.x())));
      List<BigDecimal> order = List.copyOf(sorted);
      order.forEach(each -> labels.add(each.toPlainString()));
      Map<BigDecimal, Integer> place = new HashMap<>();
      for (int i = 0; i < order.size(); i++) {
        place.put(order.get(i), i);
      }
      rows.forEach(row -> places.add(place.get(number(row, spec.x()))));
      return new Axis(labels, places);
    }
    Map<String, Integer> place = new HashMap<>();
    for (Map<String, JsonNode> row : rows) {
      String label = text(spec.x(), row);
      Integer known = together ? place.get(label) : null;
      if (known == null) {
        known = labels.size();
        labels.add(label);
        place.put(label, known);
      }
      places.add(known);
    }
    return new Axis(labels, places);
  }

  private static BigDecimal number(Map<String, JsonNode> row, String column) {
    JsonNode value = row.get(column);
    return value == null ? BigDecimal.ZERO : value.decimalValue();
  }

  private static boolean numbers(ChartSpec spec, List<Map<String, JsonNode>> rows) {
    return rows.stream()
        .allMatch(row -> {
          JsonNode x = row.get(spec.x());
          return x != null && x.isNumber();
        });
  }

  /**
   * What the first axis of values is in: what is drawn, where that is one thing, and the currency.
   */
  private String unit(ChartSpec spec, List<Map<String, JsonNode>> rows) {
    String value = spec.values().getFirst();
    String label = spec.values().size() == 1 || role(spec.kind()) != null ? texts.name(value) : "";
    Column column = columns.apply(value);
    boolean amount =
        column == null
            ? rows.stream().map(row -> row.get(value)).anyMatch(Charts::isAmount)
            : column.type().equals("amount");
    String currency =
        rows.stream()
            .map(row -> row.get(Grids.CURRENCY))
            .filter(Objects::nonNull)
            .map(JsonNode::asText)
            .findFirst()
            .orElse("");
    return !amount || currency.isEmpty()
        ? label
        : label.isEmpty() ? currency : label + " (" + currency + ")";
  }

  private static boolean isAmount(@Nullable JsonNode value) {
    return value != null && value.isTextual() && value.asText().matches("-?\\d+\\.\\d{2,3}");
  }

  private Chart flow(ChartSpec spec, List<Map<String, JsonNode>> rows) {
    String value = spec.values().getFirst();
    String to = spec.groups().getFirst();
    List<Chart.Link> links = new ArrayList<>();
    for (Map<String, JsonNode> row : rows) {
      JsonNode many = row.get(value);
      if (many != null && many.asDouble() > 0) {
        links.add(new Chart.Link(text(spec.x(), row), text(to, row), many.asDouble()));
      }
    }
    return new Chart(
        ChartSpecs.FLOW, texts.name(value), false, "", List.of(), List.of(), links, null);
  }

  private Chart scatter(
      ChartSpec spec, List<Map<String, JsonNode>> rows, @Nullable List<Double> quadrants) {
    String y = spec.values().getFirst();
    Map<String, List<JsonNode>> points = new LinkedHashMap<>();
    Map<String, List<@Nullable String>> hrefs = new LinkedHashMap<>();
    List<String> told = told(spec, rows);
    for (Map<String, JsonNode> row : rows) {
      JsonNode across = row.get(spec.x());
      JsonNode up = row.get(y);
      if (across != null && up != null) {
        String group = group(row, told);
        points
            .computeIfAbsent(group, unused -> new ArrayList<>())
            .add(
                JsonNodeFactory.instance
                    .arrayNode()
                    .add(across)
                    .add(up)
                    .add(text(ChartSpecs.NAME, row)));
        JsonNode id = row.get(ChartSpecs.ID);
        hrefs
            .computeIfAbsent(group, unused -> new ArrayList<>())
            .add(id == null ? null : Cells.place(ChartSpecs.ID, id.asText()));
      }
    }
    List<Chart.Series> series = new ArrayList<>();
    points.forEach((group, of) -> series.add(new Chart.Series(group, of, hrefs.get(group), null)));
    series.sort(Comparator.comparing(Chart.Series::name));
    return new Chart(
        ChartSpecs.SCATTER,
        texts.name(y),
        false,
        texts.name(spec.x()),
        List.of(),
        series,
        null,
        quadrants);
  }

  /** Values of a series while they are gathered. */
  private static final class Line {

    private final String name;
    private final @Nullable String role;
    private final List<@Nullable JsonNode> values = new ArrayList<>();
    private final List<@Nullable String> hrefs = new ArrayList<>();

    private Line(String name, @Nullable String role, int places) {
      this.name = name;
      this.role = role;
      for (int i = 0; i < places; i++) {
        values.add(null);
        hrefs.add(null);
      }
    }

    private void put(int at, @Nullable JsonNode value, boolean summed, @Nullable String href) {
      JsonNode before = values.get(at);
      if (value == null) {
        return;
      }
      values.set(at, summed && before != null ? sum(before, value) : value);
      hrefs.set(at, before == null ? href : null);
    }

    private static JsonNode sum(JsonNode one, JsonNode other) {
      return DecimalNode.valueOf(new BigDecimal(one.asText()).add(new BigDecimal(other.asText())));
    }

    private Chart.Series series() {
      return new Chart.Series(
          name, values, hrefs.stream().allMatch(href -> href == null) ? null : hrefs, role);
    }
  }
}
