package io.perennial.query.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The simple outlook: margin per year x r / (1 + d - r). */
public final class Outlook {

  private static final int DECIMALS = 2;

  private Outlook() {}

  /**
   * What may still come, rounded half to even to two decimals.
   *
   * @param marginPerYear margin per year; absent when it is not known
   * @param retention r, at most 1; absent when it is not known
   * @param discount d, not negative
   * @return absent when something is not known, or when all stay for ever and nothing is discounted
   */
  public static @Nullable BigDecimal of(
      @Nullable BigDecimal marginPerYear, @Nullable BigDecimal retention, BigDecimal discount) {
    if (marginPerYear == null || retention == null) {
      return null;
    }
    BigDecimal divisor = BigDecimal.ONE.add(discount).subtract(retention);
    return divisor.signum() <= 0
        ? null
        : marginPerYear.multiply(retention).divide(divisor, DECIMALS, RoundingMode.HALF_EVEN);
  }
}
