package io.perennial.command.marketreport;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.marketreport.FileMarketReportComponentTest.REPORT;
import static io.perennial.command.marketreport.FileMarketReportComponentTest.filed;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.marketreport.MarketReportAnswered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerMarketReportComponentTest {
  private static final AnswerMarketReport ANSWER =
      new AnswerMarketReport(REPORT, "bert", "we lend ours", null);

  private static MarketReportAnswered answered(String customerId) {
    return new MarketReportAnswered(REPORT, customerId, "bert", "we lend ours", TODAY);
  }

  @Nested
  class Accepts {
    @Test
    void anAnswerToWhatConcernsACustomer() {
      Scenario.marketReport(filed(CUSTOMER, MARCH)).when(ANSWER).records(answered(CUSTOMER));
    }

    @Test
    void anAnswerToWhatConcernsNone() {
      Scenario.marketReport(filed(REPORT, MARCH)).when(ANSWER).records(answered(REPORT));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void anAnswerDatedBeforeTheReport() {
      Scenario.marketReport(filed(CUSTOMER, MARCH))
          .when(new AnswerMarketReport(REPORT, "bert", "we lend ours", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the report");
    }

    @Test
    @Produces("already-so")
    void anotherAnswer() {
      Scenario.marketReport(filed(CUSTOMER, MARCH), answered(CUSTOMER))
          .when(new AnswerMarketReport(REPORT, "anna", "we lend ours", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasBeenAnswered() {
      Scenario.marketReport(filed(CUSTOMER, MARCH), answered(CUSTOMER)).when(ANSWER).staysQuiet();
    }
  }
}
