package io.perennial.query.selling;

import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A market report.
 *
 * @param marketReportId the report
 * @param on business date
 * @param representative who reports it
 * @param subject what it is about
 * @param severity 1 (gravest) to 4
 * @param competitor the competitor whom it is about; absent when it is about none
 * @param description what there is to say
 * @param answeredOn business date of the answer; absent until there is one
 */
public record MarketMove(
    String marketReportId,
    LocalDate on,
    @StaffName String representative,
    MarketSubject subject,
    int severity,
    @Nullable String competitor,
    @PersonalData String description,
    @Nullable LocalDate answeredOn) {

  static MarketMove of(MarketReportFiled event) {
    return new MarketMove(
        event.marketReportId(),
        event.occurredOn(),
        event.representative(),
        event.subject(),
        event.severity(),
        event.competitor(),
        event.description(),
        null);
  }

  MarketMove with(MarketReportAnswered event) {
    return marketReportId.equals(event.marketReportId())
        ? new MarketMove(
            marketReportId,
            on,
            representative,
            subject,
            severity,
            competitor,
            description,
            event.occurredOn())
        : this;
  }

  /** Whether a competitor does something. */
  boolean ofACompetitor() {
    return competitor != null
        || subject == MarketSubject.COMPETITOR_LAUNCH
        || subject == MarketSubject.COMPETITOR_PROMOTION;
  }

  /** Whether it is of that severity, or graver, and not answered at the end of a day. */
  boolean openOn(LocalDate day, int grave) {
    return severity <= grave && !on.isAfter(day) && (answeredOn == null || answeredOn.isAfter(day));
  }
}
