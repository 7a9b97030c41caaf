package io.perennial.models.purchasing;

import java.util.Collection;
import java.util.Comparator;

/**
 * What the models need of a customer's purchases.
 *
 * @param frequency on how many days it bought again (x)
 * @param recency weeks from its first purchase to its last (t_x); 0 where it did not buy again
 * @param age weeks from its first purchase to the end of what was looked at (T)
 */
public record PurchaseSummary(long frequency, double recency, double age)
    implements Comparable<PurchaseSummary> {

  /** Who has just bought for the first time. */
  public static final PurchaseSummary NEWCOMER = new PurchaseSummary(0, 0, 0);

  private static final double DAYS = 7;

  private static final Comparator<PurchaseSummary> ORDER =
      Comparator.comparingLong(PurchaseSummary::frequency)
          .thenComparingDouble(PurchaseSummary::recency)
          .thenComparingDouble(PurchaseSummary::age);

  public PurchaseSummary {
    if (frequency < 0
        || !(recency >= 0 && recency <= age && age < Double.POSITIVE_INFINITY)
        || frequency == 0 && recency != 0) {
      throw new IllegalArgumentException(
          "No purchases are like that: x %d, t_x %s, T %s".formatted(frequency, recency, age));
    }
  }

  /**
   * Summarises the days of purchases, of which those of one day are one purchase.
   *
   * @param days on which the customer bought, counted from any day
   * @param end the last day that is looked at, counted from the same; purchases after it are not
   *     seen, and one up to it at least is needed
   */
  public static PurchaseSummary ofDays(Collection<Long> days, long end) {
    long[] seen =
        days.stream()
            .mapToLong(Long::longValue)
            .filter(day -> day <= end)
            .sorted()
            .distinct()
            .toArray();
    if (seen.length == 0) {
      throw new IllegalArgumentException("No purchase up to the end");
    }
    return new PurchaseSummary(
        seen.length - 1, (seen[seen.length - 1] - seen[0]) / DAYS, (end - seen[0]) / DAYS);
  }

  @Override
  public int compareTo(PurchaseSummary other) {
    return ORDER.compare(this, other);
  }
}
