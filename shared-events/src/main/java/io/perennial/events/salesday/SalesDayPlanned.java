package io.perennial.events.salesday;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A representative's day has been planned; its author is the actor in the metadata.
 *
 * @param salesDayId the sales day, the only one of the representative and the day
 * @param representative whose day it is; kept under a key of that member of staff
 * @param day the day that is planned
 * @param area where the visits are
 * @param visits the visits planned, in order; none when the day has no plan
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record SalesDayPlanned(
    String salesDayId,
    @StaffName String representative,
    LocalDate day,
    @Code @Nullable String area,
    List<PlannedVisit> visits,
    LocalDate occurredOn)
    implements SalesDayEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public SalesDayPlanned {
    visits = visits == null ? List.of() : List.copyOf(visits);
  }
}
