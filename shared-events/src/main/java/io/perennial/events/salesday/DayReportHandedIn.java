package io.perennial.events.salesday;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The report of a day has been handed in.
 *
 * @param salesDayId the sales day
 * @param representative whose day it is; kept under a key of that member of staff
 * @param attendance how much of the day the representative was at work
 * @param remarks what is not tied to one customer; kept under the representative's key
 * @param lessonLearned what was learned; kept under the representative's key
 * @param late whether it was recorded after the hour that was set for it
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record DayReportHandedIn(
    String salesDayId,
    @DataSubject(Subject.Kind.STAFF) @StaffName String representative,
    Attendance attendance,
    @PersonalData @Nullable String remarks,
    @PersonalData @Nullable String lessonLearned,
    boolean late,
    LocalDate occurredOn)
    implements SalesDayEvent {}
