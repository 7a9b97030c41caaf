package io.perennial.models.spending;

import java.util.Comparator;

/**
 * What the model needs of what a customer spent.
 *
 * @param purchases how many purchases the mean is of; in the literature the repeated ones (x)
 * @param mean what a purchase came to on average; zero of who bought for nothing
 */
public record SpendSummary(long purchases, double mean) implements Comparable<SpendSummary> {

  private static final Comparator<SpendSummary> ORDER =
      Comparator.comparingLong(SpendSummary::purchases).thenComparingDouble(SpendSummary::mean);

  public SpendSummary {
    if (purchases < 1 || !(mean >= 0 && mean < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Nobody spends like that: %d purchases of %s each".formatted(purchases, mean));
    }
  }

  /** Whether it has paid anything. */
  public boolean isPaid() {
    return mean > 0;
  }

  @Override
  public int compareTo(SpendSummary other) {
    return ORDER.compare(this, other);
  }
}
