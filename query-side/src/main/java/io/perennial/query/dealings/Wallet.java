package io.perennial.query.dealings;

import io.perennial.query.activity.Dated;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer spends on such products, as it was estimated.
 *
 * @param estimate the last estimate up to the day
 * @param trades what it bought of us in the twelve months that end with the day
 * @param sales their net amounts less what it gave back
 * @param spend what it spends in twelve months; absent when our part was estimated as nothing, or
 *     it has bought nothing
 */
record Wallet(
    WalletEstimate estimate, List<Trade> trades, BigDecimal sales, @Nullable BigDecimal spend) {

  /** The wallet of a customer at the end of a day; absent before it was estimated. */
  static @Nullable Wallet of(DealingsDocument document, LocalDate on, String currency) {
    WalletEstimate last = Dated.last(document.walletEstimates(), WalletEstimate::on, on);
    if (last == null) {
      return null;
    }
    List<Trade> trades = document.columns().within(new Span(on.minusMonths(12).plusDays(1), on));
    BigDecimal sales = TradeSums.of(trades, currency).sales();
    return new Wallet(
        last,
        trades,
        sales,
        last.share().signum() <= 0 || sales.signum() <= 0
            ? null
            : sales.divide(last.share(), Amounts.decimals(currency), RoundingMode.HALF_EVEN));
  }
}
