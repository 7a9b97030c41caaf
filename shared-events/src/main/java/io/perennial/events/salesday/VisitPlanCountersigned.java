package io.perennial.events.salesday;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The submitted plan of a day's visits has been countersigned by someone other than its author.
 *
 * @param salesDayId the sales day
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record VisitPlanCountersigned(String salesDayId, LocalDate occurredOn)
    implements SalesDayEvent {}
