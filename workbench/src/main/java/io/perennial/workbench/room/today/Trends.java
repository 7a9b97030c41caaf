package io.perennial.workbench.room.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.room.today.Tile.Trend;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the trend of a tile out of values by their labels. */
final class Trends {

  private static final char UNBROKEN = '\u00a0';

  private Trends() {}

  /** The values of those rows that have one, by their periods. */
  static Map<String, BigDecimal> months(JsonNode rows, String period, String value) {
    Map<String, BigDecimal> months = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      if (row.path(value).isNumber()) {
        months.put(row.path(period).asText(), row.path(value).decimalValue());
      }
    }
    return months;
  }

  /**
   * The trend of these values.
   *
   * @param fromZero whether it is drawn from zero; otherwise from the least value
   * @param share whether the values are told as percentages
   */
  static Trend trend(Texts texts, Map<String, BigDecimal> values, boolean fromZero, boolean share) {
    List<Map.Entry<String, BigDecimal>> known = new ArrayList<>();
    values.forEach((label, value) -> {
      if (value != null) {
        known.add(Map.entry(label, value));
      }
    });
    if (known.isEmpty()) {
      return Trend.NONE;
    }
    double most = known.stream().mapToDouble(each -> each.getValue().doubleValue()).max().orElse(0);
    double least =
        fromZero
            ? 0
            : known.stream().mapToDouble(each -> each.getValue().doubleValue()).min().orElse(0);
    double span = most - least;
    List<Double> points =
        known.stream()
            .map(each ->
                span <= 0
                    ? fromZero ? 0.0 : 50.0
                    : (each.getValue().doubleValue() - least) / span * 100)
            .toList();
    return new Trend(
        texts.of(
            "today.trend",
            label(texts, known.getFirst().getKey()),
            written(texts, known.getFirst().getValue(), share),
            label(texts, known.getLast().getKey()),
            written(texts, known.getLast().getValue(), share)),
        points,
        fromZero);
  }

  /** Days and months in words, which are not broken into lines. */
  static String label(Texts texts, String label) {
    return new Cells(texts)
        .cell("period", TextNode.valueOf(label), null)
        .text()
        .replace(' ', UNBROKEN);
  }

  private static String written(Texts texts, BigDecimal value, boolean share) {
    return share
        ? texts.percent(value)
        : texts.number(value.setScale(0, RoundingMode.HALF_UP).longValue());
  }
}
