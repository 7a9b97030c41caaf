package io.perennial.command.common;

import io.perennial.command.RefusedException;
import java.math.BigDecimal;

/**
 * What follows from amounts has bounds as the amounts themselves have: a product stays below what
 * one field may hold, a sum over a customer below a hundred of these. In minor units of every
 * currency that is a 64-bit number with room to spare.
 */
public final class DerivedAmountRule {
  private static final BigDecimal ONE_FACT = BigDecimal.TEN.pow(Amount.INTEGER_DIGITS);
  private static final BigDecimal ALL_FACTS = ONE_FACT.movePointRight(2);

  private DerivedAmountRule() {}

  /** Refuses what follows from one fact when it is too large. */
  public static void checkOne(String what, BigDecimal derived) {
    check(what, derived, ONE_FACT);
  }

  /** Refuses a sum over all facts of a customer when it is too large. */
  public static void checkSum(String what, BigDecimal sum) {
    check(what, sum, ALL_FACTS);
  }

  private static void check(String what, BigDecimal derived, BigDecimal bound) {
    if (derived.abs().compareTo(bound) >= 0) {
      throw new RefusedException(
          CommonRefusal.DERIVED_AMOUNT_TOO_LARGE,
          what
              + " would be "
              + derived.stripTrailingZeros().toPlainString()
              + ", and must be below "
              + bound.toPlainString());
    }
  }
}
