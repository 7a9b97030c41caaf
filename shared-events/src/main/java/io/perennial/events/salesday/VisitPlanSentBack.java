package io.perennial.events.salesday;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The submitted plan of a day's visits has been sent back, by someone other than its author, to be
 * changed.
 *
 * @param salesDayId the sales day
 * @param representative whose day it is; kept under a key of that member of staff
 * @param reason why; kept under the representative's key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record VisitPlanSentBack(
    String salesDayId,
    @DataSubject(Subject.Kind.STAFF) @StaffName String representative,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements SalesDayEvent {}
