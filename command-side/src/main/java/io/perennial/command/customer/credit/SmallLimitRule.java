package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.credit.CreditClass;

/** Class C has a small limit. */
final class SmallLimitRule {
  private SmallLimitRule() {}

  static void check(LimitRequest request, CreditPolicy policy) {
    if (request.creditClass() == CreditClass.C && request.exceeds(policy.smallLimit())) {
      throw new RefusedException(
          CreditRefusal.CREDIT_LIMIT_TOO_HIGH,
          "Class C may have at most " + policy.smallLimit().toPlainString());
    }
  }
}
