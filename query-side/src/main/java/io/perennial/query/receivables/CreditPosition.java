package io.perennial.query.receivables;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.LimitBreach;
import io.perennial.query.activity.Receivables;
import io.perennial.query.measure.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer's credit stood at the end of a day.
 *
 * @param receivables what it owed, and what that was made of
 * @param terms class and limit in force; absent before one was approved
 * @param breaches times in which it owed more than its limit, in order
 */
record CreditPosition(
    Receivables receivables, CreditStep.@Nullable Terms terms, List<LimitBreach> breaches) {

  /** The position that steps, which are in order, have led to. */
  static CreditPosition after(List<CreditStep> steps) {
    CreditStep.Terms terms = null;
    for (CreditStep step : steps) {
      terms = step.terms() == null ? terms : step.terms();
    }
    return new CreditPosition(Receivables.NONE.after(steps), terms, LimitBreach.in(steps));
  }

  /** Whether it owes anything, is owed anything, or has a limit. */
  boolean isOfConcern() {
    return terms != null
        || receivables.uninvoiced().signum() != 0
        || receivables.unpaid().signum() != 0
        || receivables.creditBalance().signum() != 0;
  }

  /** What it owes, never below zero. */
  BigDecimal exposure() {
    return receivables.owed().max(BigDecimal.ZERO);
  }

  @Nullable CreditClass creditClass() {
    return terms == null ? null : terms.creditClass();
  }

  LimitKind limitKind() {
    return terms == null
        ? LimitKind.NONE
        : terms.limit() == null ? LimitKind.UNLIMITED : LimitKind.LIMITED;
  }

  /** The limit; absent where there is none, and when it is unlimited. */
  @Nullable BigDecimal limit() {
    return terms == null ? null : terms.limit();
  }

  /** Exposure / limit; absent where there is no limit above zero. */
  @Nullable Double utilisation() {
    return Shares.of(exposure(), limit());
  }

  /** What it owes beyond the limit; zero when that is nothing, absent where there is no limit. */
  @Nullable BigDecimal excess() {
    BigDecimal limit = limit();
    return limit == null ? null : exposure().subtract(limit).max(BigDecimal.ZERO);
  }

  /** Since when it has owed more than the limit; absent when it does not. */
  @Nullable LocalDate breachedSince() {
    return LimitBreach.openSince(breaches);
  }
}
