package io.perennial.query.purchasemodel;

import io.perennial.models.purchasing.OccasionSummary;
import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.SpendSummary;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.measure.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What models look at of a customer: the purchases of one day are one; a return is no purchase.
 *
 * @param days days with a purchase up to the end, counted from 1970-01-01, in order; at least one
 * @param end the last day that is looked at
 * @param repeatSales what was bought on all of them but the first, before returns
 */
record Buyer(long[] days, long end, BigDecimal repeatSales) {

  /** The customer of a document; empty when it has not bought by the end of the day. */
  static Optional<Buyer> of(LifetimeValueDocument document, LocalDate on) {
    long end = on.toEpochDay();
    long[] days = new long[document.purchaseDays().size()];
    BigDecimal sales = BigDecimal.ZERO;
    int count = 0;
    for (PurchaseDay day : document.purchaseDays()) {
      if (day.on().toEpochDay() > end) {
        break;
      }
      sales = count == 0 ? sales : sales.add(day.sales());
      days[count++] = day.on().toEpochDay();
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new Buyer(Arrays.copyOf(days, count), end, sales));
  }

  long first() {
    return days[0];
  }

  /** x, t_x and T, in weeks of seven days. */
  PurchaseSummary summary() {
    double week = 7;
    return new PurchaseSummary(
        days.length - 1L, (days[days.length - 1] - days[0]) / week, (end - days[0]) / week);
  }

  /**
   * x, t_x and n: the periods after that of its first purchase up to the last one, and in which of
   * them it bought; empty when it had not bought by then.
   */
  Optional<OccasionSummary> occasions(Period per, int last) {
    int start = per.indexOf(LocalDate.ofEpochDay(first()));
    int[] bought =
        Arrays.stream(days)
            .mapToInt(day -> per.indexOf(LocalDate.ofEpochDay(day)))
            .filter(period -> period > start && period <= last)
            .distinct()
            .toArray();
    return start > last
        ? Optional.empty()
        : Optional.of(
            new OccasionSummary(
                bought.length,
                bought.length == 0 ? 0 : bought[bought.length - 1] - start,
                (long) last - start));
  }

  /** What it spends when it buys again, also when that is nothing; absent of who has not. */
  @Nullable SpendSummary spend() {
    return days.length < 2
        ? null
        : new SpendSummary(days.length - 1L, repeatSales.doubleValue() / (days.length - 1));
  }

  /** Days with a purchase after one day and until another. */
  long between(long after, long until) {
    return Arrays.stream(days).filter(day -> day > after && day <= until).count();
  }

  /** The same customer as it was at the end of an earlier day; empty when it had not bought. */
  Optional<Buyer> at(long earlier) {
    int count = (int) Arrays.stream(days).filter(day -> day <= earlier).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(new Buyer(Arrays.copyOf(days, count), earlier, BigDecimal.ZERO));
  }
}
