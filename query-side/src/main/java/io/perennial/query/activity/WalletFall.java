package io.perennial.query.dealings;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Our part of what a customer spends, 10 points or more below what it was within a year.
 *
 * @param highest the highest estimate of the 12 months before the last one, of several the latest
 * @param last the last estimate
 */
record WalletFall(WalletEstimate highest, WalletEstimate last) {

  private static final BigDecimal TEN_POINTS = new BigDecimal("0.10");
  private static final int YEAR = 12;

  /** The fall that stands at the end of a day; absent when there is none. */
  static @Nullable WalletFall of(DealingsDocument document, LocalDate on) {
    WalletEstimate last = null;
    for (WalletEstimate each : document.walletEstimates()) {
      last = each.estimatedOn().isAfter(on) ? last : each;
    }
    if (last == null) {
      return null;
    }
    LocalDate from = last.estimatedOn().minusMonths(YEAR);
    WalletEstimate highest = last;
    for (WalletEstimate each : document.walletEstimates()) {
      if (!each.estimatedOn().isBefore(from)
          && !each.estimatedOn().isAfter(last.estimatedOn())
          && each.share().compareTo(highest.share()) >= 0) {
        highest = each;
      }
    }
    return highest.share().subtract(last.share()).compareTo(TEN_POINTS) < 0
        ? null
        : new WalletFall(highest, last);
  }
}
