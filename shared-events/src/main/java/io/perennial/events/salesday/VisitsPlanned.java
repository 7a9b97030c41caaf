package io.perennial.events.salesday;

import io.perennial.events.personal.Code;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a day have been planned anew; they are all of that day.
 *
 * @param salesDayId the sales day
 * @param area where the visits are
 * @param visits the visits planned, in order
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record VisitsPlanned(
    String salesDayId, @Code @Nullable String area, List<PlannedVisit> visits, LocalDate occurredOn)
    implements SalesDayEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public VisitsPlanned {
    visits = visits == null ? List.of() : List.copyOf(visits);
  }
}
