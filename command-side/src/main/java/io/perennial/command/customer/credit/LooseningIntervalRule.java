package io.perennial.command.customer.credit;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.events.customer.CreditClass;
import java.time.LocalDate;

/** Between two loosenings of class B lies some time. */
final class LooseningIntervalRule {
  private LooseningIntervalRule() {}

  static void check(LimitRequest request, CreditAccount account, CreditPolicy policy) {
    LocalDate last = account.lastLoosenedOn();
    if (request.creditClass() != CreditClass.B
        || last == null
        || !account.loosenedBy(request.limit())) {
      return;
    }
    LocalDate earliest = last.plusDays(policy.daysBetweenLoosenings());
    if (request.on().isBefore(earliest)) {
      throw new RefusedException(
          Refusal.CREDIT_LOOSENED_TOO_SOON,
          "The limit was loosened on " + last + " and may be again from " + earliest);
    }
  }
}
