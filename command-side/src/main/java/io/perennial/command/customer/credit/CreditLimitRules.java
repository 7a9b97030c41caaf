package io.perennial.command.customer.credit;

import io.perennial.events.customer.CreditClass;
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
   * @param relationshipStartedOn from when on the customer is one
   */
  public static void check(
      CreditClass creditClass,
      @Nullable BigDecimal limit,
      LocalDate on,
      CreditAccount account,
      LocalDate relationshipStartedOn,
      CreditPolicy policy) {
    LimitRequest request = new LimitRequest(creditClass, limit, on);
    LimitFitsClassRule.check(request);
    SmallLimitRule.check(request, policy);
    NewCustomerRule.check(request, relationshipStartedOn, policy);
    LimitStepRule.check(request, account, policy);
    LooseningIntervalRule.check(request, account, policy);
  }
}
