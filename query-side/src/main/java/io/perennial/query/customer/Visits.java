package io.perennial.query.customer;

import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Visits.
 *
 * @param visits number of visits
 * @param lastOn last visit
 * @param minutes minutes spent
 * @param cost cost, as far as it is known
 * @param withoutCost number of visits whose cost is not known
 */
public record Visits(
    long visits, @Nullable LocalDate lastOn, long minutes, BigDecimal cost, long withoutCost) {

  static final Visits NONE = new Visits(0, null, 0, BigDecimal.ZERO, 0);

  Visits with(VisitLogged visit, String currency) {
    LocalDate on = visit.occurredOn();
    return new Visits(
        visits + 1,
        lastOn == null || on.isAfter(lastOn) ? on : lastOn,
        minutes + visit.durationMinutes(),
        visit.cost() == null ? cost : cost.add(Amounts.in(currency, visit.cost())),
        withoutCost + (visit.cost() == null ? 1 : 0));
  }
}
