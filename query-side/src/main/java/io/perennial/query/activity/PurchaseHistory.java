package io.perennial.query.activity;

import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.platform.churn.ChurnPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a customer bought, in order, one entry a day. What it gave back lessens the
 * sums from the day of the return on, and is no purchase.
 */
public final class PurchaseHistory {

  private final PurchaseDays days;
  private final int count;
  private final PurchaseDays returns;
  private final int returned;

  private PurchaseHistory(PurchaseDays days, int count, PurchaseDays returns, int returned) {
    this.days = days;
    this.count = count;
    this.returns = returns;
    this.returned = returned;
  }

  /**
   * A view of the lists of a document.
   *
   * @param days in order, no date twice
   * @param returns days on which something was given back, likewise
   */
  public static PurchaseHistory of(List<PurchaseDay> days, List<PurchaseDay> returns) {
    PurchaseDays columns = PurchaseDays.of(days);
    PurchaseDays back = PurchaseDays.of(returns);
    return new PurchaseHistory(columns, columns.size(), back, back.size());
  }

  /** The days alone. */
  public static PurchaseHistory of(List<PurchaseDay> days) {
    return of(days, List.of());
  }

  /** The list with one more purchase in its place, whatever the order in which they arrive. */
  public static PurchaseDays with(
      List<PurchaseDay> days, PurchaseRecorded purchase, String currency) {
    return PurchaseDays.of(days).with(PurchaseDay.of(purchase, currency));
  }

  /** The list of returns with one more. */
  public static PurchaseDays with(
      List<PurchaseDay> returns, PurchaseReturned returned, String currency) {
    return PurchaseDays.of(returns).with(PurchaseDay.of(returned, currency));
  }

  /** What was bought until the end of a day. */
  public PurchaseHistory upTo(LocalDate on) {
    int until = countUpTo(on);
    int returnedUntil = returnedUpTo(on);
    return until == count && returnedUntil == returned
        ? this
        : new PurchaseHistory(days, until, returns, returnedUntil);
  }

  /** Days with a purchase, in order. */
  public List<PurchaseDay> days() {
    return count == days.size() ? days : days.subList(0, count);
  }

  /** Days on which something was given back, in order; their amounts are below zero. */
  public List<PurchaseDay> returns() {
    return returned == returns.size() ? returns : returns.subList(0, returned);
  }

  /** Whether nothing was bought. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** How many days there are. */
  public int size() {
    return count;
  }

  /** The day at a place. */
  public LocalDate on(int index) {
    return days.on(index);
  }

  /** The first day; absent when nothing was bought. */
  public @Nullable LocalDate first() {
    return count == 0 ? null : days.on(0);
  }

  /** The last day; absent when nothing was bought. */
  public @Nullable LocalDate last() {
    return count == 0 ? null : days.on(count - 1);
  }

  /** All purchases, less what was given back. */
  public PurchaseSums sums() {
    return days.sums(0, count).plus(returns.sums(0, returned));
  }

  /** Purchases after one day and until the end of another. */
  public PurchaseSums between(LocalDate after, LocalDate until) {
    return days.sums(countUpTo(after), countUpTo(until))
        .plus(returns.sums(returnedUpTo(after), returnedUpTo(until)));
  }

  /** Purchases in the twelve months that end with a day. */
  public PurchaseSums twelveMonthsTo(LocalDate on) {
    return between(on.minusMonths(12), on);
  }

  /** Whether anything was bought after one day and until the end of another. */
  public boolean boughtBetween(LocalDate after, LocalDate until) {
    return countUpTo(after) < countUpTo(until);
  }

  /** Whether anything was given back after one day and until the end of another. */
  public boolean gaveBackBetween(LocalDate after, LocalDate until) {
    return returnedUpTo(after) < returnedUpTo(until);
  }

  /** Twice the median gap between consecutive days with a purchase; empty below two days. */
  public OptionalInt twiceMedianGap() {
    return twiceMedianGap(count);
  }

  /** Twice the median gap of the first days only: twice, because it may be half a day. */
  OptionalInt twiceMedianGap(int first) {
    return ChurnPolicy.twiceMedianGap(first, days::on);
  }

  private int returnedUpTo(LocalDate on) {
    return Math.min(returned, returns.countUpTo(on));
  }

  /** How many of the days are on or before a date. */
  public int countUpTo(LocalDate on) {
    return Math.min(count, days.countUpTo(on));
  }
}
