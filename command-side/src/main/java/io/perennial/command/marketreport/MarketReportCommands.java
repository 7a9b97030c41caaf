package io.perennial.command.marketreport;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.CUSTOMER_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.events.marketreport.MarketSubject;
import java.util.List;

/** The commands about market reports. */
public final class MarketReportCommands {

  private static final String REPORT = "market-report-1";
  private static final CommandFamily REPORTS =
      new CommandFamily(
          "market-reports",
          "marketReportId",
          "market-report-",
          MarketReportRefusal.MARKET_REPORT_UNKNOWN,
          "market-report");

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(MarketReportRefusal.values()),
          creation(
                  REPORTS,
                  "file",
                  "Report something of the market that needs attention beyond the day.",
                  new FileMarketReport(
                      REPORT,
                      CUSTOMER,
                      "rep-7",
                      MarketSubject.COMPETITOR_LAUNCH,
                      2,
                      "Rival Ltd",
                      "a lighter drill at the same price",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, CUSTOMER_UNKNOWN),
          task(
                  REPORTS,
                  "answer",
                  "Answer the market report.",
                  new AnswerMarketReport(REPORT, "bert", "we lend our own for a month", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY));

  private MarketReportCommands() {}
}
