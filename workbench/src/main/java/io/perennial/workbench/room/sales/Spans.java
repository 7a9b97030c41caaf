package io.perennial.workbench.room.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much of a year, a quarter or a month is gone. */
final class Spans {

  private static final Pattern SPAN = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d\\d)))?");
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;
  private static final int DECIMALS = 4;

  private Spans() {}

  /**
   * The part of the days of a span that is gone at the end of a day.
   *
   * @param span such as {@code 2026}, {@code 2026-Q4} or {@code 2026-11}
   * @return 0 to 1; absent when it is no such span
   */
  static @Nullable BigDecimal gone(String span, LocalDate on) {
    Matcher matcher = SPAN.matcher(span);
    if (!matcher.matches()) {
      return null;
    }
    int year = Integer.parseInt(matcher.group(1));
    String quarter = matcher.group(2);
    String month = matcher.group(3);
    YearMonth first =
        YearMonth.of(
            year,
            quarter != null
                ? (Integer.parseInt(quarter) - 1) * MONTHS_OF_QUARTER + 1
                : month != null ? Integer.parseInt(month) : 1);
    int months = quarter != null ? MONTHS_OF_QUARTER : month != null ? 1 : MONTHS_OF_YEAR;
    LocalDate begin = first.atDay(1);
    LocalDate end = first.plusMonths(months).atDay(1);
    long all = ChronoUnit.DAYS.between(begin, end);
    long past = Math.clamp(ChronoUnit.DAYS.between(begin, on) + 1, 0, all);
    return BigDecimal.valueOf(past).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
  }
}
