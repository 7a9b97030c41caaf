package io.perennial.query.activity;

import io.perennial.events.customer.dealing.PurchaseRecorded;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The days on which a customer bought, in order, one entry a day. */
public final class PurchaseHistory {

  private final List<PurchaseDay> days;

  private PurchaseHistory(List<PurchaseDay> days) {
    this.days = days;
  }

  /**
   * A view of the list of a document.
   *
   * @param days in order, no date twice
   */
  public static PurchaseHistory of(List<PurchaseDay> days) {
    return new PurchaseHistory(days);
  }

  /** The list with one more purchase in its place, whatever the order in which they arrive. */
  public static List<PurchaseDay> with(
      List<PurchaseDay> days, PurchaseRecorded purchase, String currency) {
    PurchaseDay added = PurchaseDay.of(purchase, currency);
    int end = of(days).countUpTo(added.on());
    boolean sameDay = end > 0 && days.get(end - 1).on().equals(added.on());
    if (sameDay) {
      PurchaseDay[] replaced = days.toArray(new PurchaseDay[0]);
      replaced[end - 1] = replaced[end - 1].plus(added);
      return List.of(replaced);
    }
    PurchaseDay[] grown = days.toArray(new PurchaseDay[days.size() + 1]);
    System.arraycopy(grown, end, grown, end + 1, days.size() - end);
    grown[end] = added;
    return List.of(grown);
  }

  /** What was bought until the end of a day. */
  public PurchaseHistory upTo(LocalDate on) {
    int count = countUpTo(on);
    return count == days.size() ? this : new PurchaseHistory(days.subList(0, count));
  }

  /** Days with a purchase, in order. */
  public List<PurchaseDay> days() {
    return days;
  }

  /** The first day; absent when nothing was bought. */
  public @Nullable LocalDate first() {
    return days.isEmpty() ? null : days.getFirst().on();
  }

  /** The last day; absent when nothing was bought. */
  public @Nullable LocalDate last() {
    return days.isEmpty() ? null : days.getLast().on();
  }

  /** All purchases. */
  public PurchaseSums sums() {
    return sums(0, days.size());
  }

  /** Purchases after one day and until the end of another. */
  public PurchaseSums between(LocalDate after, LocalDate until) {
    return sums(countUpTo(after), countUpTo(until));
  }

  /** Purchases in the twelve months that end with a day. */
  public PurchaseSums twelveMonthsTo(LocalDate on) {
    return between(on.minusMonths(12), on);
  }

  /** Whether anything was bought after one day and until the end of another. */
  public boolean boughtBetween(LocalDate after, LocalDate until) {
    return countUpTo(after) < countUpTo(until);
  }

  /** Twice the median gap between consecutive days with a purchase; empty below two days. */
  public OptionalInt twiceMedianGap() {
    return twiceMedianGap(days.size());
  }

  /** Twice the median gap of the first days only: twice, because it may be half a day. */
  OptionalInt twiceMedianGap(int count) {
    if (count < 2) {
      return OptionalInt.empty();
    }
    int[] gaps = new int[count - 1];
    long previous = days.getFirst().on().toEpochDay();
    for (int i = 1; i < count; i++) {
      long day = days.get(i).on().toEpochDay();
      gaps[i - 1] = Math.toIntExact(day - previous);
      previous = day;
    }
    Arrays.sort(gaps);
    return OptionalInt.of(gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]);
  }

  /** How many of the days are on or before a date. */
  int countUpTo(LocalDate on) {
    int low = 0;
    int high = days.size();
    if (high > 0 && !days.getLast().on().isAfter(on)) {
      return high;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days.get(middle).on().isAfter(on)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private PurchaseSums sums(int from, int to) {
    PurchaseSums sums = PurchaseSums.NONE;
    for (int i = from; i < to; i++) {
      sums = sums.plus(days.get(i));
    }
    return sums;
  }
}
