package io.perennial.query.dealings;

import io.perennial.query.activity.QuartersBought;
import io.perennial.query.measure.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A product line that a customer bought in each of four quarters in a row and has not bought since,
 * for a whole quarter at least, while it bought something else.
 *
 * @param productLine the line
 * @param since first day of the first quarter without it
 * @param lastBoughtOn last purchase of it
 * @param sales its sales in the four quarters, less returns in them
 */
record LostLine(String productLine, LocalDate since, LocalDate lastBoughtOn, BigDecimal sales) {

  /** The lines lost as of the end of a day, in order of their names. */
  static List<LostLine> of(DealingsDocument document, LocalDate on) {
    Map<String, Line> lines = new TreeMap<>();
    LocalDate lastPurchase = LocalDate.MIN;
    for (Trade trade : document.trades()) {
      if (trade.on().isAfter(on)) {
        break;
      }
      lastPurchase = trade.givenBack() ? lastPurchase : trade.on();
      if (trade.productLine() != null) {
        lines.computeIfAbsent(trade.productLine(), name -> new Line()).add(trade);
      }
    }
    List<LostLine> lost = new ArrayList<>();
    for (Map.Entry<String, Line> each : lines.entrySet()) {
      Line line = each.getValue();
      if (line.bought.isLost(on, lastPurchase)) {
        lost.add(
            new LostLine(each.getKey(), line.bought.lostSince(), line.lastBoughtOn, line.sales()));
      }
    }
    return lost;
  }

  /** What was bought of a line. */
  private static final class Line {
    private final QuartersBought bought = new QuartersBought();
    private final TreeMap<Integer, BigDecimal> sales = new TreeMap<>();
    private LocalDate lastBoughtOn = LocalDate.MIN;

    private void add(Trade trade) {
      int quarter = Period.QUARTER.indexOf(trade.on());
      sales.merge(quarter, trade.net(), BigDecimal::add);
      if (!trade.givenBack()) {
        bought.add(trade.on());
        lastBoughtOn = trade.on();
      }
    }

    private BigDecimal sales() {
      return sales.subMap(bought.first(), bought.last() + 1).values().stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
