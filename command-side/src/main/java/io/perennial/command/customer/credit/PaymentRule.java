package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import java.math.BigDecimal;

/** Nobody pays more than it owes. */
public final class PaymentRule {
  private PaymentRule() {}

  public static void check(CreditAccount account, BigDecimal amount) {
    if (amount.compareTo(account.exposure()) > 0) {
      throw new RefusedException(
          CreditRefusal.PAYMENT_EXCEEDS_EXPOSURE,
          "What is owed is " + account.exposure().toPlainString());
    }
  }
}
