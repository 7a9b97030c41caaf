package io.perennial.query.measure;

import io.perennial.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts of the one reporting currency. */
public final class Amounts {

  /** Digits before the point, so that minor units of any currency fit a field. */
  public static final int MOST_DIGITS = 15;

  private Amounts() {}

  /**
   * The amount, which must be in the reporting currency.
   *
   * @throws IllegalArgumentException when it is in another one: nothing is converted, or added up
   *     regardless
   */
  public static BigDecimal in(String currency, Money money) {
    if (!currency.equals(money.currency())) {
      throw new IllegalArgumentException(
          "An amount in " + money.currency() + " where all is reported in " + currency);
    }
    return money.amount();
  }

  /**
   * An amount that was worked out, which has to fit where amounts are kept.
   *
   * @throws ArithmeticException when it has more digits than that
   */
  public static BigDecimal fitting(BigDecimal amount) {
    if (amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new ArithmeticException(
          "An amount of more than %d digits: %s".formatted(MOST_DIGITS, amount.toPlainString()));
    }
    return amount;
  }

  /** The sum of what is known; absent when nothing is. */
  public static @Nullable BigDecimal sumOfKnown(
      @Nullable BigDecimal left, @Nullable BigDecimal right) {
    if (left == null) {
      return right;
    }
    return right == null ? left : left.add(right);
  }

  /** In minor units of the currency, rounded half to even, for filters and sorting. */
  public static long minorUnits(String currency, BigDecimal amount) {
    return amount
        .setScale(decimals(currency), RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  /** How many decimals amounts of the currency have. */
  public static int decimals(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /** What sums start from: nothing, with the currency's decimals. */
  public static BigDecimal zero(String currency) {
    return BigDecimal.ZERO.setScale(decimals(currency));
  }

  /**
   * What falls to each of some, in the decimals of the currency, rounded half to even; absent where
   * there are none.
   */
  public static @Nullable BigDecimal each(String currency, BigDecimal amount, long count) {
    return count <= 0
        ? null
        : amount.divide(BigDecimal.valueOf(count), decimals(currency), RoundingMode.HALF_EVEN);
  }
}
