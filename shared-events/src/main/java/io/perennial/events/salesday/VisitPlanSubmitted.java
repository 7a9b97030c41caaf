package io.perennial.events.salesday;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The plan of a day's visits has been submitted to be countersigned.
 *
 * @param salesDayId the sales day
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record VisitPlanSubmitted(String salesDayId, LocalDate occurredOn)
    implements SalesDayEvent {}
