package io.perennial.events.salesday;

import io.perennial.events.customer.contact.VisitPurpose;
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
public record PlannedVisit(
    String customerId,
    @Nullable LocalTime startsAt,
    @Nullable LocalTime endsAt,
    VisitPurpose purpose) {}
