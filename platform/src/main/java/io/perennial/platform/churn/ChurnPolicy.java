package io.perennial.platform.churn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * When silence counts as a loss: after {@code gapFactor} times the customer's own median gap
 * between purchases, and not before {@code minimumDays}.
 *
 * <p>A customer that has bought on one day only has no gap of its own, so the first condition says
 * nothing about it. Then {@code daysWithoutGap} stands alone; by default it is the minimum, because
 * borrowing the gap of other customers would make one customer's status depend on all the others.
 *
 * @param gapFactor how many median gaps of silence
 * @param minimumDays days of silence that are needed at least
 * @param daysWithoutGap days of silence for a customer that has no gap yet
 */
public record ChurnPolicy(BigDecimal gapFactor, int minimumDays, int daysWithoutGap) {

  /** The handbook's: 3 median gaps, at least 90 days. */
  public static final ChurnPolicy STANDARD = new ChurnPolicy(BigDecimal.valueOf(3), 90, 90);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public ChurnPolicy {
    if (gapFactor.signum() <= 0 || minimumDays < 1 || daysWithoutGap < 1) {
      throw new IllegalArgumentException("Gap factor and days must be above zero");
    }
  }

  /** Twice the median gap between days with a purchase, in order; empty below two days. */
  public static OptionalInt twiceMedianGap(int count, IntFunction<LocalDate> days) {
    if (count < 2) {
      return OptionalInt.empty();
    }
    int[] gaps = new int[count - 1];
    long previous = days.apply(0).toEpochDay();
    for (int i = 1; i < count; i++) {
      long day = days.apply(i).toEpochDay();
      gaps[i - 1] = Math.toIntExact(day - previous);
      previous = day;
    }
    Arrays.sort(gaps);
    return OptionalInt.of(gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]);
  }

  /**
   * Days of silence after which a customer counts as lost; a broken day counts as a whole one.
   *
   * @param twiceMedianGap twice the median gap in days, empty when there is no gap yet
   */
  public int horizonDays(OptionalInt twiceMedianGap) {
    if (twiceMedianGap.isEmpty()) {
      return daysWithoutGap;
    }
    int byGap =
        gapFactor
            .multiply(BigDecimal.valueOf(twiceMedianGap.getAsInt()))
            .divide(TWO, 0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(minimumDays, byGap);
  }

  /** The least silence that can count as a loss, whatever the gaps. */
  public int leastDays() {
    return Math.min(minimumDays, daysWithoutGap);
  }
}
