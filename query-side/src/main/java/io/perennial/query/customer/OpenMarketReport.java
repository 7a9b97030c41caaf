package io.perennial.query.customer;

import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportEvent;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of the customer, and has no answer yet.
 *
 * @param marketReportId the market report
 * @param subject what it is about
 * @param severity 1 (gravest) to 4
 * @param competitor the competitor whom it is about
 * @param filedOn business date
 */
public record OpenMarketReport(
    String marketReportId,
    MarketSubject subject,
    int severity,
    @Nullable String competitor,
    LocalDate filedOn) {

  /** The card after the event; a report that concerns nobody is on no card. */
  static CustomerCard fold(CustomerCard card, MarketReportEvent event) {
    return switch (event) {
      case MarketReportFiled filed ->
          filed.customerId().equals(filed.marketReportId())
              ? card
              : card.withMarketReports(
                  Dated.with(card.marketReports(), of(filed), OpenMarketReport::filedOn));
      case MarketReportAnswered answered ->
          answered.customerId().equals(answered.marketReportId())
              ? card
              : card.withMarketReports(
                  ListChanges.without(
                      card.marketReports(),
                      report -> report.marketReportId.equals(answered.marketReportId())));
    };
  }

  private static OpenMarketReport of(MarketReportFiled event) {
    return new OpenMarketReport(
        event.marketReportId(),
        event.subject(),
        event.severity(),
        event.competitor(),
        event.occurredOn());
  }
}
