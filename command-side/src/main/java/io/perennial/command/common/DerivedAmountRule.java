package io.perennial.command.common;

import io.perennial.command.RefusedException;
import io.perennial.command.RefusedException.Place;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What follows from amounts has bounds as the amounts themselves have: a product stays below what
 * one field may hold, a sum over a customer below a hundred of these. In minor units of every
 * currency that is a 64-bit number with room to spare.
 */
public final class DerivedAmountRule {
  private static final BigDecimal ONE_FACT = BigDecimal.TEN.pow(Amount.INTEGER_DIGITS);
  private static final BigDecimal ALL_FACTS = ONE_FACT.movePointRight(2);

  private DerivedAmountRule() {}

  /**
   * Refuses what follows from one fact when it is too large.
   *
   * @param pointers where the values stand in the body from which it follows
   */
  public static void checkOne(String what, BigDecimal derived, String... pointers) {
    check(what, derived, ONE_FACT, pointers);
  }

  /**
   * Refuses a sum over all facts of a customer when it is too large.
   *
   * @param pointers where the values stand in the body that would make it so
   */
  public static void checkSum(String what, BigDecimal sum, String... pointers) {
    check(what, sum, ALL_FACTS, pointers);
  }

  private static void check(String what, BigDecimal derived, BigDecimal bound, String... pointers) {
    if (derived.abs().compareTo(bound) >= 0) {
      String detail =
          what
              + " would be "
              + derived.stripTrailingZeros().toPlainString()
              + ", and must be below "
              + bound.toPlainString();
      throw new RefusedException(
          CommonRefusal.DERIVED_AMOUNT_TOO_LARGE,
          detail,
          Stream.of(pointers).map(pointer -> new Place(pointer, detail)).toList());
    }
  }
}
