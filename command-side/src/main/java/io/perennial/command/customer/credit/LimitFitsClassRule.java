package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.credit.CreditClass;

/** Class A is unlimited and names no limit; every other class names one. */
final class LimitFitsClassRule {
  private LimitFitsClassRule() {}

  static void check(LimitRequest request) {
    boolean unlimited = request.creditClass() == CreditClass.A;
    if (unlimited == (request.limit() != null)) {
      throw RefusedException.at(
          "/limit",
          CreditRefusal.CREDIT_LIMIT_UNFIT,
          unlimited
              ? "Class A is unlimited and takes no limit"
              : "Class " + request.creditClass() + " needs a limit");
    }
  }
}
