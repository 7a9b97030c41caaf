package io.perennial.command.customer.credit;

import io.perennial.events.customer.credit.CreditClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class and limit that are to be judged.
 *
 * @param creditClass class wanted
 * @param limit limit wanted; absent when unlimited
 * @param on date on which it is proposed or approved
 */
record LimitRequest(CreditClass creditClass, @Nullable BigDecimal limit, LocalDate on) {

  boolean exceeds(BigDecimal bound) {
    return limit == null || limit.compareTo(bound) > 0;
  }
}
