package io.perennial.query.salesday;

import io.perennial.events.personal.PersonalData;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of a day.
 *
 * @param handedInOn business date
 * @param late whether it was recorded after the hour that was set for it
 * @param attendance how much of the day the representative was at work
 * @param remarks what is not tied to one customer
 * @param lessonLearned what was learned
 * @param comment what a supervisor says of it
 * @param grade 1 (worst) to 5 (best)
 * @param commentedOn business date of the comment
 */
public record SalesDayReport(
    LocalDate handedInOn,
    boolean late,
    Attendance attendance,
    @PersonalData @Nullable String remarks,
    @PersonalData @Nullable String lessonLearned,
    @PersonalData @Nullable String comment,
    @Nullable Integer grade,
    @Nullable LocalDate commentedOn) {

  static SalesDayReport of(DayReportHandedIn event) {
    return new SalesDayReport(
        event.occurredOn(),
        event.late(),
        event.attendance(),
        event.remarks(),
        event.lessonLearned(),
        null,
        null,
        null);
  }

  SalesDayReport with(DayReportCommented event) {
    return new SalesDayReport(
        handedInOn,
        late,
        attendance,
        remarks,
        lessonLearned,
        event.comment(),
        event.grade(),
        event.occurredOn());
  }
}
