package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.credit.CreditClass;
import java.math.BigDecimal;

/** A limit of class B moves from the one in force by at most one step, up or down. */
final class LimitStepRule {
  private LimitStepRule() {}

  static void check(LimitRequest request, CreditAccount account, CreditPolicy policy) {
    BigDecimal wanted = request.limit();
    BigDecimal inForce = account.limit();
    if (request.creditClass() != CreditClass.B || wanted == null || inForce == null) {
      return;
    }
    BigDecimal step = inForce.multiply(policy.maxStep());
    if (wanted.subtract(inForce).abs().compareTo(step) > 0) {
      throw new RefusedException(
          CreditRefusal.CREDIT_STEP_TOO_LARGE,
          "From "
              + inForce.toPlainString()
              + " the limit may move by at most "
              + step.stripTrailingZeros().toPlainString());
    }
  }
}
