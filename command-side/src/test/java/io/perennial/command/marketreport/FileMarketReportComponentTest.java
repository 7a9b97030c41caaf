package io.perennial.command.marketreport;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FileMarketReportComponentTest {
  static final String REPORT = "market-report-1";

  private static FileMarketReport file(@Nullable String customerId, @Nullable LocalDate on) {
    return new FileMarketReport(
        REPORT,
        customerId,
        "rep-7",
        MarketSubject.COMPETITOR_LAUNCH,
        2,
        "Rival Ltd",
        "a lighter drill",
        on);
  }

  static MarketReportFiled filed(String customerId, LocalDate on) {
    return new MarketReportFiled(
        REPORT,
        customerId,
        "rep-7",
        MarketSubject.COMPETITOR_LAUNCH,
        2,
        "Rival Ltd",
        "a lighter drill",
        on);
  }

  @Nested
  class Accepts {
    @Test
    void aReportThatConcernsACustomer() {
      Scenario.marketReport().when(file(CUSTOMER, MARCH)).records(filed(CUSTOMER, MARCH));
    }

    @Test
    void aReportThatConcernsNoneInTheCustomersPlace() {
      Scenario.marketReport().when(file(null, null)).records(filed(REPORT, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("customer-unknown")
    void aReportThatConcernsNobodyWeKnow() {
      Scenario.marketReport()
          .when(file("customer-9", null))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN);
    }

    @Test
    @Produces("id-taken")
    void anotherReportUnderItsIdentifier() {
      Scenario.marketReport(filed(CUSTOMER, MARCH))
          .when(file(null, null))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasBeenReported() {
      Scenario.marketReport(filed(CUSTOMER, MARCH)).when(file(CUSTOMER, null)).staysQuiet();
    }

    @Test
    void whenItHasBeenAnsweredSince() {
      Scenario.marketReport(
              filed(REPORT, MARCH),
              new MarketReportAnswered(REPORT, REPORT, "bert", "we lend ours", TODAY))
          .when(file(null, MARCH))
          .staysQuiet();
    }
  }
}
