package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import java.time.LocalDate;

/** A new customer starts small, whatever its class. */
final class NewCustomerRule {
  private NewCustomerRule() {}

  static void check(LimitRequest request, LocalDate knownSince, CreditPolicy policy) {
    LocalDate newUntil = knownSince.plusDays(policy.newCustomerDays());
    if (request.on().isBefore(newUntil) && request.exceeds(policy.smallLimit())) {
      throw new RefusedException(
          CreditRefusal.CREDIT_LIMIT_TOO_HIGH,
          "Until "
              + newUntil
              + " the customer is new and may have at most "
              + policy.smallLimit().toPlainString());
    }
  }
}
