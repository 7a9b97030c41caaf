package io.perennial.query.dealings;

import io.perennial.query.measure.Shares;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was traded of a product in a period, beside the stock of it.
 *
 * @param customers customers that bought it
 * @param trades what they bought and gave back
 * @param stockedUnits units that those bought who reported their stock of it
 * @param openingStock units these had at the beginning
 * @param closingStock units they had at the end
 * @param stocks how many reported it
 */
record ProductSums(
    long customers,
    TradeSums trades,
    long stockedUnits,
    long openingStock,
    long closingStock,
    long stocks) {

  ProductSums plus(ProductSums other) {
    return new ProductSums(
        customers + other.customers,
        trades.plus(other.trades),
        stockedUnits + other.stockedUnits,
        openingStock + other.openingStock,
        closingStock + other.closingStock,
        stocks + other.stocks);
  }

  /**
   * Units / mean of opening and closing stock; absent when no stock, or none above zero, is known.
   */
  @Nullable Double turnover() {
    return Shares.of(2 * stockedUnits, openingStock + closingStock);
  }

  /** Gross margin rate x turnover; absent when one of them is. */
  @Nullable Double crossRatio() {
    BigDecimal costed = trades.costed();
    return costed == null || turnover() == null
        ? null
        : Shares.of(marginTimesUnits(), costed.multiply(stock()));
  }

  /**
   * Cross ratio x share of sales; absent when one of them is.
   *
   * @param sales all sales
   */
  @Nullable Double contributionRatio(BigDecimal sales) {
    BigDecimal costed = trades.costed();
    BigDecimal product = marginTimesUnits();
    return costed == null || product == null || crossRatio() == null || sales.signum() <= 0
        ? null
        : Shares.of(product.multiply(trades.sales()), costed.multiply(stock()).multiply(sales));
  }

  private @Nullable BigDecimal marginTimesUnits() {
    BigDecimal margin = trades.margin();
    return margin == null ? null : margin.multiply(BigDecimal.valueOf(2 * stockedUnits));
  }

  private BigDecimal stock() {
    return BigDecimal.valueOf(openingStock + closingStock);
  }

  /** What would have to be recorded to know all ratios; absent when nothing. */
  @Nullable String missing() {
    if (trades.grossMarginRate() == null) {
      return stocks == 0
          ? "the unit cost of purchases (record-purchase), and stock (report-stock)"
          : "the unit cost of purchases (record-purchase)";
    }
    return turnover() == null ? "stock above zero (report-stock)" : null;
  }
}
