package io.perennial.query.dealings;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Shares;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trades taken together.
 *
 * @param purchases number of purchases
 * @param returns number of returns
 * @param bought units bought
 * @param givenBack units given back
 * @param gross net amounts of purchases
 * @param returned net amounts of returns
 * @param costed net amounts less those given back, as far as cost is known; absent when it is not
 * @param margin the same less cost; absent when no cost is known
 */
record TradeSums(
    long purchases,
    long returns,
    long bought,
    long givenBack,
    BigDecimal gross,
    BigDecimal returned,
    @Nullable BigDecimal costed,
    @Nullable BigDecimal margin) {

  /** Nothing bought. */
  static TradeSums none(String currency) {
    BigDecimal zero = Amounts.zero(currency);
    return new TradeSums(0, 0, 0, 0, zero, zero, null, null);
  }

  /** All of some trades. */
  static TradeSums of(List<Trade> trades, String currency) {
    TradeSums sums = none(currency);
    for (Trade each : trades) {
      sums = sums.plus(of(each, currency));
    }
    return sums;
  }

  /** Of one trade. */
  static TradeSums of(Trade trade, String currency) {
    BigDecimal zero = Amounts.zero(currency);
    return trade.givenBack()
        ? new TradeSums(
            0,
            trade.entries(),
            0,
            trade.units(),
            zero,
            zero.subtract(trade.net()),
            trade.costed(),
            trade.margin())
        : new TradeSums(
            trade.entries(),
            0,
            trade.units(),
            0,
            zero.add(trade.net()),
            zero,
            trade.costed(),
            trade.margin());
  }

  TradeSums plus(TradeSums other) {
    return new TradeSums(
        purchases + other.purchases,
        returns + other.returns,
        bought + other.bought,
        givenBack + other.givenBack,
        gross.add(other.gross),
        returned.add(other.returned),
        Amounts.sumOfKnown(costed, other.costed),
        Amounts.sumOfKnown(margin, other.margin));
  }

  /** Units bought less those given back. */
  long units() {
    return bought - givenBack;
  }

  /** Net amounts of purchases less those of returns. */
  BigDecimal sales() {
    return gross.subtract(returned);
  }

  /** Margin / the sales whose cost is known; absent when it is known of none. */
  @Nullable Double grossMarginRate() {
    return Shares.of(margin, costed);
  }

  /** Share of the sales whose cost is known; absent when there are no sales. */
  @Nullable Double costKnownShare() {
    return Shares.of(costed == null ? BigDecimal.ZERO : costed, sales());
  }

  /** What was given back of what was bought, in amount; absent when nothing was bought. */
  @Nullable Double returnRate() {
    return Shares.of(returned, gross);
  }

  /** Returns by purchases; absent when nothing was bought. */
  @Nullable Double returnsPerPurchase() {
    return Shares.of(returns, purchases);
  }
}
