package io.perennial.events.salesday;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A supervisor, who is not its author, has commented on the report of a day and graded it.
 *
 * @param salesDayId the sales day
 * @param representative whose day it is; kept under a key of that member of staff
 * @param comment what there is to say of it; kept under the representative's key
 * @param grade 1 (worst) to 5 (best)
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record DayReportCommented(
    String salesDayId,
    @DataSubject(Subject.Kind.STAFF) @StaffName String representative,
    @PersonalData String comment,
    int grade,
    LocalDate occurredOn)
    implements SalesDayEvent {}
