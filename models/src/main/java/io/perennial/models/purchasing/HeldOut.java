package io.perennial.models.purchasing;

import java.util.Comparator;

/**
 * A customer up to a day, and what it did afterwards, which the model is not shown.
 *
 * @param summary its purchases up to the day
 * @param actual on how many days it bought in the weeks that are held out
 * @param lastPeriod on how many days it bought in as many weeks up to the day, its first purchase
 *     not counted
 */
public record HeldOut(PurchaseSummary summary, long actual, long lastPeriod)
    implements Comparable<HeldOut> {

  private static final Comparator<HeldOut> ORDER =
      Comparator.comparing(HeldOut::summary)
          .thenComparingLong(HeldOut::actual)
          .thenComparingLong(HeldOut::lastPeriod);

  @Override
  public int compareTo(HeldOut other) {
    return ORDER.compare(this, other);
  }
}
