package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which figures are drawn, and how. */
public final class Charts {

  private static final Map<String, ChartSpec> SPECS =
      Map.ofEntries(
          Map.entry("churn/rate", ChartSpec.of("line", "periods", "period", "churnRate")),
          Map.entry(
              "churn/sales-retention",
              ChartSpec.of(
                  "line",
                  "periods",
                  "period",
                  "customerRetention",
                  "grossSalesRetention",
                  "netSalesRetention")),
          Map.entry("churn/reasons", ChartSpec.of("pareto", "reasons", "reason", "losses")),
          Map.entry(
              "churn/survival",
              ChartSpec.of("steps", "curves.points", "days", "survival")
                  .by("group")
                  .within("lower", "upper")));

  private Charts() {}

  /** How a figure is drawn; empty when it is not. */
  static Optional<ChartSpec> spec(String view, String figure) {
    return Optional.ofNullable(SPECS.get(view + "/" + figure));
  }

  /** A chart of rows. */
  static Chart chart(
      ChartSpec spec,
      List<Map<String, JsonNode>> rows,
      Texts texts,
      UnaryOperator<String> label,
      Cells cells,
      List<@Nullable String> behind) {
    List<String> x = new ArrayList<>();
    for (Map<String, JsonNode> row : rows) {
      String text = cells.cell(spec.x(), row.get(spec.x()), null).text();
      if (!x.contains(text)) {
        x.add(text);
      }
    }
    List<Chart.Series> series = new ArrayList<>();
    groups(spec, rows)
        .forEach((group, of) -> {
          for (String value : spec.values()) {
            String name = group.isEmpty() ? label.apply(value) : texts.code(group);
            series.add(
                new Chart.Series(
                    name,
                    column(of, spec, value, x, cells),
                    hrefs(rows, of, spec, x, cells, behind),
                    null));
            if (spec.lower() != null && spec.upper() != null) {
              series.add(
                  new Chart.Series(name, column(of, spec, spec.lower(), x, cells), null, "lower"));
              series.add(
                  new Chart.Series(name, column(of, spec, spec.upper(), x, cells), null, "upper"));
            }
          }
        });
    String first = spec.values().getFirst();
    return new Chart(spec.kind(), label.apply(first), Cells.isShare(first), x, series, null, null);
  }

  private static Map<String, List<Map<String, JsonNode>>> groups(
      ChartSpec spec, List<Map<String, JsonNode>> rows) {
    Map<String, List<Map<String, JsonNode>>> groups = new LinkedHashMap<>();
    for (Map<String, JsonNode> row : rows) {
      JsonNode group = spec.group() == null ? null : row.get(spec.group());
      groups
          .computeIfAbsent(group == null ? "" : group.asText(), unused -> new ArrayList<>())
          .add(row);
    }
    return groups;
  }

  private static List<@Nullable JsonNode> column(
      List<Map<String, JsonNode>> rows, ChartSpec spec, String name, List<String> x, Cells cells) {
    List<@Nullable JsonNode> values = new ArrayList<>();
    Map<String, @Nullable JsonNode> byX = new LinkedHashMap<>();
    rows.forEach(
        row -> byX.put(cells.cell(spec.x(), row.get(spec.x()), null).text(), row.get(name)));
    x.forEach(each -> values.add(byX.get(each)));
    return values;
  }

  private static List<@Nullable String> hrefs(
      List<Map<String, JsonNode>> all,
      List<Map<String, JsonNode>> rows,
      ChartSpec spec,
      List<String> x,
      Cells cells,
      List<@Nullable String> behind) {
    Map<String, @Nullable String> byX = new LinkedHashMap<>();
    for (Map<String, JsonNode> row : rows) {
      int index = all.indexOf(row);
      byX.put(
          cells.cell(spec.x(), row.get(spec.x()), null).text(),
          index < behind.size() ? behind.get(index) : null);
    }
    List<@Nullable String> hrefs = new ArrayList<>();
    x.forEach(each -> hrefs.add(byX.get(each)));
    return hrefs;
  }
}
