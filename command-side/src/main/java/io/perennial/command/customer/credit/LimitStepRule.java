package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.command.common.BusinessDates;
import io.perennial.events.customer.credit.CreditClass;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A limit of class B moves from the one in force by at most one step, up or down. Upwards every
 * limit counts that was in force within the time between two loosenings, in whatever class: a stay
 * in class A, which has no limit, is no way around the steps.
 */
final class LimitStepRule {
  private LimitStepRule() {}

  static void check(
      LimitRequest request, CreditAccount account, CreditPolicy policy, BusinessDates dates) {
    BigDecimal wanted = request.limit();
    if (request.creditClass() != CreditClass.B || wanted == null) {
      return;
    }
    checkDown(wanted, account.limit(), policy);
    Stream.concat(
            Stream.ofNullable(account.limit()),
            account.former().stream()
                .filter(former ->
                    request
                        .on()
                        .isBefore(policy.endOfWait(former.until(), former.recordedAt(), dates)))
                .map(CreditAccount.FormerLimit::limit))
        .min(BigDecimal::compareTo)
        .ifPresent(lowest -> checkUp(wanted, lowest, policy));
  }

  private static void checkDown(
      BigDecimal wanted, @Nullable BigDecimal inForce, CreditPolicy policy) {
    if (inForce != null && inForce.subtract(wanted).compareTo(policy.stepFrom(inForce)) > 0) {
      throw tooLarge("From " + inForce.toPlainString(), inForce, policy);
    }
  }

  private static void checkUp(BigDecimal wanted, BigDecimal lowest, CreditPolicy policy) {
    if (wanted.subtract(lowest).compareTo(policy.stepFrom(lowest)) > 0) {
      throw tooLarge(
          "From "
              + lowest.toPlainString()
              + ", the lowest of the last "
              + policy.daysBetweenLoosenings()
              + " days,",
          lowest,
          policy);
    }
  }

  private static RefusedException tooLarge(String from, BigDecimal limit, CreditPolicy policy) {
    return new RefusedException(
        CreditRefusal.CREDIT_STEP_TOO_LARGE,
        from
            + " the limit may move by at most "
            + policy.stepFrom(limit).stripTrailingZeros().toPlainString());
  }
}
