package io.perennial.query.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Amounts of customers, ranked from high to low: who carries how much. */
public final class Ranking {

  private final AmountList amounts;
  private final long[] ranked;

  /** What the first percent carry, by percent. */
  private final BigDecimal[] carried = new BigDecimal[101];

  private final BigDecimal allButLastTenth;

  /** Ranks the amounts, one a customer. */
  public Ranking(AmountList amounts) {
    this.amounts = amounts;
    this.ranked = amounts.ranked();
    WideSum sum = new WideSum();
    int next = 0;
    BigDecimal beforeLastTenth = null;
    for (int i = 0; i <= ranked.length; i++) {
      for (; next <= 100 && first(next) == i; next++) {
        carried[next] = amounts.amount(sum.value());
      }
      if (i == ranked.length - first(10)) {
        beforeLastTenth = amounts.amount(sum.value());
      }
      if (i < ranked.length) {
        sum.add(ranked[i], 1);
      }
    }
    this.allButLastTenth = Objects.requireNonNull(beforeLastTenth);
  }

  /** Number of customers. */
  public int customers() {
    return ranked.length;
  }

  /** All amounts together. */
  public BigDecimal total() {
    return carried[100];
  }

  /** How many customers the first percent are; a broken customer is left out. */
  public int first(int percent) {
    return Math.toIntExact((long) customers() * percent / 100);
  }

  /** Share of the total that the first percent of customers carry. */
  public @Nullable Double shareOfFirst(int percent) {
    return Shares.of(carried[percent], total());
  }

  /** Amount of the top tenth of customers. */
  public BigDecimal topTenth() {
    return carried[10];
  }

  /** Amount of the bottom tenth of customers. */
  public BigDecimal bottomTenth() {
    return total().subtract(allButLastTenth);
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
    WideSum weighted = new WideSum();
    for (int i = 0; i < n; i++) {
      weighted.add(ranked[i], n - 1L - 2L * i);
    }
    return amounts
        .amount(weighted.value())
        .divide(total().multiply(BigDecimal.valueOf(n)), 6, RoundingMode.HALF_EVEN)
        .doubleValue();
  }
}
