package io.perennial.command.customer.goodwill;

import io.perennial.command.RefusedException;
import java.math.BigDecimal;

/**
 * All goodwill for a loss is at most the tier's share of it, whoever grants it and in however many
 * parts.
 */
final class GoodwillCeilingRule {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private GoodwillCeilingRule() {}

  /** Refuses goodwill that takes all for the loss above the ceiling. */
  static void check(BigDecimal granted, BigDecimal worth, BigDecimal ceiling) {
    if (granted.add(worth).compareTo(ceiling) > 0) {
      throw new RefusedException(
          GoodwillRefusal.GOODWILL_ABOVE_CEILING,
          "The tier allows "
              + ceiling.toPlainString()
              + " for the loss, of which "
              + granted.toPlainString()
              + " has been granted");
    }
  }

  /** Whether goodwill takes all for the loss above half of the ceiling. */
  static boolean needsSecondPerson(BigDecimal granted, BigDecimal worth, BigDecimal ceiling) {
    return granted.add(worth).multiply(TWO).compareTo(ceiling) > 0;
  }
}
