package io.perennial.query.receivables;

import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.CreditStep.Kind;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Shares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, against the sales on credit that it comes from: of one customer or of several
 * together. It never changes.
 *
 * @param on date as of which
 * @param days days of the simple method, which end with the date
 * @param receivables what is owed
 * @param lately sales on credit in these days, less what was given back in them
 * @param months sales on credit of each calendar month up to the date, likewise
 */
record SalesOutstanding(
    LocalDate on,
    int days,
    BigDecimal receivables,
    BigDecimal lately,
    NavigableMap<YearMonth, BigDecimal> months) {

  private static final int DECIMALS = 6;

  /** Of one customer. */
  static SalesOutstanding of(
      ReceivablesDocument document, LocalDate on, int days, String currency) {
    List<CreditStep> steps = document.stepsUpTo(on);
    LocalDate before = on.minusDays(days);
    BigDecimal owed = BigDecimal.ZERO;
    BigDecimal lately = Amounts.zero(currency);
    NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
    for (CreditStep step : steps) {
      owed = owed.add(step.change());
      if (step.kind() == Kind.DELIVERY || step.kind() == Kind.RETURN) {
        months.merge(YearMonth.from(step.on()), step.change(), BigDecimal::add);
        lately = step.on().isAfter(before) ? lately.add(step.change()) : lately;
      }
    }
    return new SalesOutstanding(
        on, days, Amounts.zero(currency).add(owed.max(BigDecimal.ZERO)), lately, months);
  }

  SalesOutstanding plus(SalesOutstanding other) {
    NavigableMap<YearMonth, BigDecimal> both = new TreeMap<>(months);
    other.months.forEach((month, sales) -> both.merge(month, sales, BigDecimal::add));
    return new SalesOutstanding(
        on, days, receivables.add(other.receivables), lately.add(other.lately), both);
  }

  /** Whether anything is owed, or was ever sold on credit. */
  boolean isOfConcern() {
    return receivables.signum() > 0 || !months.isEmpty();
  }

  /** The simple method: receivables / sales of the days x days; absent without sales. */
  @Nullable Double simple() {
    return Shares.of(receivables.multiply(BigDecimal.valueOf(days)), lately);
  }

  /**
   * The count-back method: the sales of the last month are taken off what is owed, then those of
   * the month before, and so on. A month whose sales are taken off counts with its days, the last
   * one with the part of its days that what is left is of its sales. The month of the date counts
   * with its days up to the date.
   *
   * @return absent when nothing was sold on credit, or less than is owed
   */
  @Nullable Double countBack() {
    BigDecimal left = receivables;
    long passed = 0;
    if (months.isEmpty()) {
      return null;
    }
    YearMonth first = months.firstKey();
    for (YearMonth month = YearMonth.from(on);
        !month.isBefore(first);
        month = month.minusMonths(1)) {
      if (left.signum() <= 0) {
        return (double) passed;
      }
      int length = month.equals(YearMonth.from(on)) ? on.getDayOfMonth() : month.lengthOfMonth();
      BigDecimal sales = months.getOrDefault(month, BigDecimal.ZERO);
      if (sales.compareTo(left) >= 0) {
        return BigDecimal.valueOf(passed)
            .add(
                left.multiply(BigDecimal.valueOf(length))
                    .divide(sales, DECIMALS, RoundingMode.HALF_EVEN))
            .doubleValue();
      }
      left = left.subtract(sales);
      passed += length;
    }
    return left.signum() <= 0 ? (double) passed : null;
  }

  /** What would have to be recorded to know both; absent when nothing. */
  @Nullable String missing() {
    if (simple() == null) {
      return "sales on credit in the %d days up to %s (record-purchase)".formatted(days, on);
    }
    return countBack() == null
        ? "the sales on credit that what is owed comes from (record-purchase)"
        : null;
  }
}
