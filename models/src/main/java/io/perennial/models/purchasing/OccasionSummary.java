package io.perennial.models.purchasing;

import java.util.Comparator;

/**
 * What {@link BgBb} needs of a customer who may buy on given occasions only, such as every month's
 * delivery or every year's fair, once at each.
 *
 * @param purchases on how many occasions it bought (x)
 * @param last the number of the last of these, from 1 (t_x); 0 where it did not buy
 * @param occasions how many occasions there were (n)
 */
public record OccasionSummary(long purchases, long last, long occasions)
    implements Comparable<OccasionSummary> {

  /** Who has not had an occasion yet. */
  public static final OccasionSummary NEWCOMER = new OccasionSummary(0, 0, 0);

  private static final Comparator<OccasionSummary> ORDER =
      Comparator.comparingLong(OccasionSummary::purchases)
          .thenComparingLong(OccasionSummary::last)
          .thenComparingLong(OccasionSummary::occasions);

  public OccasionSummary {
    if (purchases < 0 || purchases > last || last > occasions || purchases == 0 && last != 0) {
      throw new IllegalArgumentException(
          "No purchases are like that: x %d, t_x %d, n %d".formatted(purchases, last, occasions));
    }
  }

  @Override
  public int compareTo(OccasionSummary other) {
    return ORDER.compare(this, other);
  }
}
