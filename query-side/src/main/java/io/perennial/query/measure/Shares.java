package io.perennial.query.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares, ratios and rates: numbers without a unit, rounded half to even to six decimals. */
public final class Shares {

  private static final int DECIMALS = 6;

  private Shares() {}

  /** Part of a whole; absent when the whole is not above zero. */
  public static @Nullable Double of(long part, long whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** Part of a whole; absent when either is absent or the whole is not above zero. */
  public static @Nullable Double of(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part == null || whole == null || whole.signum() <= 0) {
      return null;
    }
    return part.divide(whole, DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** A computed number, rounded. */
  public static double rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
