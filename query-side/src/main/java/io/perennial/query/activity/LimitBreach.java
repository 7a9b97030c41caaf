package io.perennial.query.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a customer owed more than its limit.
 *
 * @param number 1 for the first one of the customer
 * @param begunOn day on which it came to owe more
 * @param endedOn day on which it owed no more than the limit again; absent while it owes more
 * @param highestOn first day on which the excess was at its height
 * @param limit limit in force then
 * @param excess what was owed beyond it then
 */
public record LimitBreach(
    int number,
    LocalDate begunOn,
    @Nullable LocalDate endedOn,
    LocalDate highestOn,
    BigDecimal limit,
    BigDecimal excess) {

  /** The breaches that steps, which are in order, have led to; in order. */
  public static List<LimitBreach> in(List<CreditStep> steps) {
    List<LimitBreach> breaches = new ArrayList<>();
    BigDecimal owed = BigDecimal.ZERO;
    BigDecimal limit = null;
    LimitBreach open = null;
    for (CreditStep step : steps) {
      owed = owed.add(step.change());
      CreditStep.Terms terms = step.terms();
      limit = terms == null ? limit : terms.limit();
      if (limit != null && owed.compareTo(limit) > 0) {
        BigDecimal excess = owed.subtract(limit);
        open =
            open == null
                ? new LimitBreach(breaches.size() + 1, step.on(), null, step.on(), limit, excess)
                : open.at(step.on(), limit, excess);
      } else if (open != null) {
        breaches.add(open.ended(step.on()));
        open = null;
      }
    }
    if (open != null) {
      breaches.add(open);
    }
    return breaches;
  }

  /** Since when there is a breach; absent when there is none. */
  public static @Nullable LocalDate openSince(List<LimitBreach> breaches) {
    return breaches.isEmpty() || breaches.getLast().endedOn != null
        ? null
        : breaches.getLast().begunOn;
  }

  private LimitBreach at(LocalDate on, BigDecimal most, BigDecimal beyond) {
    return beyond.compareTo(excess) <= 0
        ? this
        : new LimitBreach(number, begunOn, endedOn, on, most, beyond);
  }

  private LimitBreach ended(LocalDate on) {
    return new LimitBreach(number, begunOn, on, highestOn, limit, excess);
  }

  /** Days from its beginning to its end, or to a day while it lasts. */
  public long daysUntil(LocalDate on) {
    return ChronoUnit.DAYS.between(begunOn, endedOn == null ? on : endedOn);
  }

  /** Whether it lasted on any day from a date on. */
  public boolean lastedFrom(LocalDate from) {
    return endedOn == null || !endedOn.isBefore(from);
  }
}
