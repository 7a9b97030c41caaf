package io.perennial.command.salesday;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.salesday.PlannedVisit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is planned.
 *
 * @param customerId whom to visit
 * @param startsAt when it is to begin, in the company's time zone
 * @param endsAt when it is to end, in the company's time zone
 * @param purpose why
 */
public record PlannedVisitEntry(
    @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable LocalTime startsAt,
    @Nullable LocalTime endsAt,
    @NotNull VisitPurpose purpose) {

  PlannedVisit toVisit() {
    return new PlannedVisit(customerId, startsAt, endsAt, purpose);
  }
}
