package io.perennial.query.marketreport;

import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of the market needs attention beyond the day, and what is answered.
 *
 * @param marketReportId the market report
 * @param customerId the customer whom it concerns; the market report itself where it concerns none
 * @param filedOn business date
 * @param representative who reports it
 * @param subject what it is about
 * @param severity 1 (gravest) to 4
 * @param competitor the competitor whom it is about
 * @param description what there is to say
 * @param answer the answer; absent until there is one
 */
public record MarketReportCard(
    String marketReportId,
    @DataSubject(Subject.Kind.CUSTOMER) @Nullable String customerId,
    @Nullable LocalDate filedOn,
    @StaffName @Nullable String representative,
    @Nullable MarketSubject subject,
    int severity,
    @Nullable String competitor,
    @PersonalData @Nullable String description,
    @Nullable MarketReportAnswer answer) {

  /**
   * What is answered.
   *
   * @param answeredOn business date
   * @param answeredBy who answers it
   * @param answer what is done about it
   */
  public record MarketReportAnswer(
      LocalDate answeredOn, @StaffName String answeredBy, @PersonalData String answer) {}

  /** The report of which nothing is known yet. */
  static MarketReportCard empty(String id) {
    return new MarketReportCard(id, null, null, null, null, 0, null, null, null);
  }

  static MarketReportCard of(MarketReportFiled event) {
    return new MarketReportCard(
        event.marketReportId(),
        event.customerId(),
        event.occurredOn(),
        event.representative(),
        event.subject(),
        event.severity(),
        event.competitor(),
        event.description(),
        null);
  }

  MarketReportCard with(MarketReportAnswered event) {
    return new MarketReportCard(
        marketReportId,
        customerId,
        filedOn,
        representative,
        subject,
        severity,
        competitor,
        description,
        new MarketReportAnswer(event.occurredOn(), event.answeredBy(), event.answer()));
  }

  /** The customer, where it concerns one. */
  @Nullable String customer() {
    return marketReportId.equals(customerId) ? null : customerId;
  }
}
