package io.perennial.query.selling;

import io.perennial.events.Money;
import io.perennial.events.personal.StaffName;
import io.perennial.events.salestarget.TargetSplitKind;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was reached of a target, or of one of its parts.
 *
 * @param salesTargetId the sales target
 * @param split what it is a part by; absent of the whole
 * @param period the year, the quarter or the month
 * @param representative the representative; absent where it is of all
 * @param dealer the dealer, a customer; absent where it is of all
 * @param product the product or product line; absent where it is of all
 * @param region the sales region; absent where it is of all
 * @param measure what is to be reached
 * @param target how much of it, as it stood on the date; absent of outlets
 * @param actual how much was reached; absent when not known, and of outlets
 * @param targetOutlets how many outlets are to be won; absent of amounts
 * @param actualOutlets how many were won; absent when not known, and of amounts
 * @param attainment actual / target; absent when not known
 * @param remaining what is left to reach, never below zero; absent as actual is
 * @param remainingOutlets outlets that are left to win, never below zero
 * @param workingDaysLeft working days after the date until the end of the period
 * @param neededPerWorkingDay remaining / working days left; absent when there are none
 * @param outletsPerWorkingDay remaining outlets / working days left; absent when there are none
 * @param missing what would have to be known for all of it; absent when nothing
 * @param currency currency of the amounts; absent of outlets
 */
record AttainedLevel(
    @Coordinate String salesTargetId,
    @Coordinate @Nullable TargetSplitKind split,
    @Coordinate String period,
    @Coordinate @StaffName @Nullable String representative,
    @Coordinate @Nullable String dealer,
    @Coordinate @Nullable String product,
    @Coordinate @Nullable String region,
    @Coordinate TargetMeasure measure,
    @Nullable BigDecimal target,
    @Summed @Nullable BigDecimal actual,
    @Nullable Long targetOutlets,
    @Summed @Nullable Long actualOutlets,
    @Nullable Double attainment,
    @Nullable BigDecimal remaining,
    @Nullable Long remainingOutlets,
    long workingDaysLeft,
    @Nullable BigDecimal neededPerWorkingDay,
    @Nullable Double outletsPerWorkingDay,
    @Nullable String missing,
    @Nullable String currency) {

  static AttainedLevel of(
      TargetLevel level,
      TargetMeasure measure,
      Amount target,
      @Nullable Amount reached,
      long days,
      @Nullable String missing,
      String currency) {
    Amount actual = reached == null ? Amount.UNKNOWN : reached;
    Amount left = target.less(actual);
    return new AttainedLevel(
        level.salesTargetId(),
        level.split(),
        level.period(),
        level.representative(),
        level.dealer(),
        level.product(),
        level.region(),
        measure,
        target.money(),
        actual.money(),
        target.count(),
        actual.count(),
        actual.partOf(target),
        left.money(),
        left.count(),
        days,
        left.money() == null ? null : Amounts.each(currency, left.money(), days),
        left.count() == null ? null : Shares.of(left.count(), days),
        missing,
        measure == TargetMeasure.NEW_OUTLETS ? null : currency);
  }

  /** What one customer makes of it. */
  AttainedLevel part(Amount reached) {
    return new AttainedLevel(
        salesTargetId,
        split,
        period,
        representative,
        dealer,
        product,
        region,
        measure,
        target,
        reached.money(),
        targetOutlets,
        reached.count(),
        null,
        null,
        null,
        workingDaysLeft,
        null,
        null,
        missing,
        currency);
  }

  TargetLevel level() {
    return new TargetLevel(salesTargetId, split, period, representative, dealer, product, region);
  }

  /** So many, or so much money. */
  record Amount(@Nullable Long count, @Nullable BigDecimal money) {

    static final Amount UNKNOWN = new Amount(null, null);

    Amount(int count, @Nullable BigDecimal money) {
      this((long) count, money);
    }

    static @Nullable Amount of(@Nullable Money money, String currency) {
      return money == null ? null : new Amount(null, Amounts.in(currency, money));
    }

    /** What is left, never below zero; unknown where either is. */
    private Amount less(Amount other) {
      return new Amount(
          count == null || other.count == null ? null : Math.max(0, count - other.count),
          money == null || other.money == null
              ? null
              : money.subtract(other.money).max(BigDecimal.ZERO.setScale(money.scale())));
    }

    private @Nullable Double partOf(Amount whole) {
      return count == null || whole.count == null
          ? Shares.of(money, whole.money)
          : Shares.of(count, whole.count);
    }
  }
}
