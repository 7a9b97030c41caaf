package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.command.common.BusinessDates;
import io.perennial.events.customer.credit.CreditClass;
import java.time.LocalDate;

/**
 * Between two loosenings of class B lies some time. It runs from the later of the two days on which
 * the last one was dated and recorded, so that a back-dated loosening does not shorten it.
 */
final class LooseningIntervalRule {
  private LooseningIntervalRule() {}

  static void check(
      LimitRequest request, CreditAccount account, CreditPolicy policy, BusinessDates dates) {
    CreditAccount.Loosening last = account.lastLoosening();
    if (request.creditClass() != CreditClass.B
        || last == null
        || !account.loosenedBy(request.limit())) {
      return;
    }
    LocalDate earliest = policy.endOfWait(last.on(), last.recordedAt(), dates);
    if (request.on().isBefore(earliest)) {
      throw new RefusedException(
          CreditRefusal.CREDIT_LOOSENED_TOO_SOON,
          "The limit was loosened on "
              + earliest.minusDays(policy.daysBetweenLoosenings())
              + " and may be again from "
              + earliest);
    }
  }
}
