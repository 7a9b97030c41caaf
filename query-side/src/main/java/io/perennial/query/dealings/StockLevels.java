package io.perennial.query.dealings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stock that one customer reported, product by product, as known at the end of a day. */
final class StockLevels {

  private final Map<String, TreeMap<YearMonth, Stock>> products = new HashMap<>();

  private StockLevels() {}

  /** What the reports up to a day say; the last one of a product and month holds. */
  static StockLevels of(List<Stock> reports, LocalDate on) {
    StockLevels levels = new StockLevels();
    for (Stock each : reports) {
      if (!each.reportedOn().isAfter(on)) {
        levels
            .products
            .computeIfAbsent(each.productId(), id -> new TreeMap<>())
            .put(each.month(), each);
      }
    }
    return levels;
  }

  /**
   * The stock of each product at the beginning and at the end of some months: the opening of the
   * first month reported in them, and the closing of the last.
   */
  Map<String, Level> within(YearMonth from, YearMonth until) {
    Map<String, Level> levels = new HashMap<>();
    products.forEach((product, months) -> {
      Map.Entry<YearMonth, Stock> first = months.ceilingEntry(from);
      Map.Entry<YearMonth, Stock> last = months.floorEntry(until);
      if (first != null && last != null && !first.getKey().isAfter(last.getKey())) {
        levels.put(
            product,
            new Level(first.getValue().openingQuantity(), last.getValue().closingQuantity()));
      }
    });
    return levels;
  }

  /**
   * Units at the beginning and at the end.
   *
   * @param opening units at the beginning
   * @param closing units at the end
   */
  record Level(long opening, long closing) {}
}
