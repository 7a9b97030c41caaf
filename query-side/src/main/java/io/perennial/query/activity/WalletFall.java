package io.perennial.query.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our part of what a customer spends, 10 points or more below what it was within a year.
 *
 * @param highest the highest estimate of the 12 months before the last one, of several the latest
 * @param last the last estimate
 */
public record WalletFall<E extends EstimatedShare>(E highest, E last) {

  private static final BigDecimal TEN_POINTS = new BigDecimal("0.10");
  private static final int YEAR = 12;

  /**
   * The fall that stands at the end of a day; absent when there is none.
   *
   * @param estimates in order
   */
  public static <E extends EstimatedShare> @Nullable WalletFall<E> of(
      List<E> estimates, LocalDate on) {
    E last = Dated.last(estimates, EstimatedShare::on, on);
    if (last == null) {
      return null;
    }
    LocalDate from = last.on().minusMonths(YEAR);
    E highest = last;
    for (E each : estimates) {
      if (!each.on().isBefore(from)
          && !each.on().isAfter(last.on())
          && each.share().compareTo(highest.share()) >= 0) {
        highest = each;
      }
    }
    return highest.share().subtract(last.share()).compareTo(TEN_POINTS) < 0
        ? null
        : new WalletFall<>(highest, last);
  }
}
