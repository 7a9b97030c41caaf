package io.perennial.query.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts of customers, ranked from high to low: who carries how much. */
public final class Ranking {

  private final List<BigDecimal> ranked;
  private final BigDecimal[] cumulative;

  /** Ranks the amounts, one a customer. */
  public Ranking(List<BigDecimal> amounts) {
    ranked = new ArrayList<>(amounts);
    ranked.sort(Comparator.reverseOrder());
    cumulative = new BigDecimal[ranked.size() + 1];
    cumulative[0] = BigDecimal.ZERO;
    for (int i = 0; i < ranked.size(); i++) {
      cumulative[i + 1] = cumulative[i].add(ranked.get(i));
    }
  }

  /** Number of customers. */
  public int customers() {
    return ranked.size();
  }

  /** All amounts together. */
  public BigDecimal total() {
    return cumulative[ranked.size()];
  }

  /** How many customers the first percent are; a broken customer is left out. */
  public int first(int percent) {
    return Math.toIntExact((long) customers() * percent / 100);
  }

  /** Share of the total that the first percent of customers carry. */
  public @Nullable Double shareOfFirst(int percent) {
    return Shares.of(cumulative[first(percent)], total());
  }

  /** Amount of the top tenth of customers. */
  public BigDecimal topTenth() {
    return cumulative[first(10)];
  }

  /** Amount of the bottom tenth of customers. */
  public BigDecimal bottomTenth() {
    return total().subtract(cumulative[customers() - first(10)]);
  }

  /** Top tenth against bottom tenth; absent when the bottom tenth brings nothing. */
  public @Nullable Double topAgainstBottom() {
    return Shares.of(topTenth(), bottomTenth());
  }

  /**
   * The Gini coefficient: 0 when all carry the same, towards 1 when one carries all; absent when
   * the total is not above zero.
   */
  public @Nullable Double gini() {
    int n = customers();
    if (n == 0 || total().signum() <= 0) {
      return null;
    }
    BigDecimal weighted = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      weighted = weighted.add(ranked.get(i).multiply(BigDecimal.valueOf(n - 1L - 2L * i)));
    }
    return weighted
        .divide(total().multiply(BigDecimal.valueOf(n)), 6, RoundingMode.HALF_EVEN)
        .doubleValue();
  }
}
