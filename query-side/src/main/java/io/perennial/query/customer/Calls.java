package io.perennial.query.customer;

import io.perennial.events.customer.contact.CallLogged;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Calls.
 *
 * @param calls number of calls
 * @param lastOn last call
 * @param minutes minutes spent
 * @param cost cost, as far as it is known
 * @param withoutCost number of calls whose cost is not known
 */
public record Calls(
    long calls, @Nullable LocalDate lastOn, long minutes, BigDecimal cost, long withoutCost) {

  static final Calls NONE = new Calls(0, null, 0, BigDecimal.ZERO, 0);

  Calls with(CallLogged call, String currency) {
    LocalDate on = call.occurredOn();
    return new Calls(
        calls + 1,
        lastOn == null || on.isAfter(lastOn) ? on : lastOn,
        minutes + call.durationMinutes(),
        call.cost() == null ? cost : cost.add(Amounts.in(currency, call.cost())),
        withoutCost + (call.cost() == null ? 1 : 0));
  }
}
