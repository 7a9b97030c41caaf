package io.perennial.command.customer.credit;

import io.perennial.command.common.BusinessDates;
import io.perennial.events.customer.credit.CreditClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that a class and limit must meet, when they are proposed and again when approved. */
public final class CreditLimitRules {
  private CreditLimitRules() {}

  /**
   * Refuses a class and limit that may not be.
   *
   * @param on date of the proposal or the approval
   * @param account the customer's credit so far
   * @param knownSince earliest dealing known, or start of the relationship where that is earlier;
   *     absent when neither is known
   */
  public static void check(
      CreditClass creditClass,
      @Nullable BigDecimal limit,
      LocalDate on,
      CreditAccount account,
      @Nullable LocalDate knownSince,
      CreditPolicy policy,
      BusinessDates dates) {
    LimitRequest request = new LimitRequest(creditClass, limit, on);
    LimitFitsClassRule.check(request);
    SmallLimitRule.check(request, policy);
    NewCustomerRule.check(request, knownSince, policy);
    LimitStepRule.check(request, account, policy, dates);
    LooseningIntervalRule.check(request, account, policy, dates);
  }
}
