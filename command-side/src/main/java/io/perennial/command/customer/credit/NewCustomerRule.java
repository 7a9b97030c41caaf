package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new customer starts small, whatever its class. It is new by its earliest known dealing: who has
 * been registered long ago and never dealt with us is new.
 */
final class NewCustomerRule {
  private NewCustomerRule() {}

  static void check(LimitRequest request, @Nullable LocalDate knownSince, CreditPolicy policy) {
    LocalDate newUntil = knownSince == null ? null : knownSince.plusDays(policy.newCustomerDays());
    boolean isNew = newUntil == null || request.on().isBefore(newUntil);
    if (isNew && request.exceeds(policy.smallLimit())) {
      throw new RefusedException(
          CreditRefusal.CREDIT_LIMIT_TOO_HIGH,
          (newUntil == null
                  ? "The customer has not dealt with us yet, so it is new"
                  : "Until " + newUntil + " the customer is new")
              + " and may have at most "
              + policy.smallLimit().toPlainString());
    }
  }
}
