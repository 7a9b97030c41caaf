package io.perennial.command.customer.demand;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.demand.StockReported;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportStockComponentTest {
  private static final YearMonth MAY = YearMonth.of(2024, 5);

  private static ReportStock report(
      YearMonth month, int opening, int closing, @Nullable LocalDate on) {
    return new ReportStock(CUSTOMER, "drill-9", month, opening, closing, on);
  }

  private static StockReported reported(YearMonth month, int opening, int closing, LocalDate on) {
    return new StockReported(CUSTOMER, "drill-9", month, opening, closing, on);
  }

  @Nested
  class Accepts {
    @Test
    void aReport() {
      customer(registered()).when(report(MAY, 40, 25, null)).records(reported(MAY, 40, 25, TODAY));
    }

    @Test
    void anotherReportOfTheMonthWhichCorrectsTheOneBefore() {
      customer(registered(), reported(MAY, 40, 25, TODAY))
          .when(report(MAY, 40, 24, TODAY))
          .records(reported(MAY, 40, 24, TODAY));
    }

    @Test
    void anEarlierMonthAfterALaterOne() {
      YearMonth april = MAY.minusMonths(1);
      customer(registered(), reported(MAY, 40, 25, TODAY))
          .when(report(april, 0, 40, april.atEndOfMonth()))
          .records(reported(april, 0, 40, april.atEndOfMonth()));
    }
  }

  @Nested
  class Refuses {
    @Test
    void aMonthToCome() {
      customer(registered())
          .when(report(YearMonth.of(2024, 7), 1, 1, TODAY))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    @Test
    @Produces("dated-too-early")
    void aReportDatedBeforeTheMonth() {
      customer(registered())
          .when(report(MAY, 1, 1, LocalDate.of(2024, 4, 30)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "month");
    }

    @Test
    void aCorrectionDatedBeforeWhatItCorrects() {
      customer(registered(), reported(MAY, 40, 25, TODAY))
          .when(report(MAY, 40, 24, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "report");
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatWasReportedLast() {
      customer(registered(), reported(MAY, 1, 2, TODAY), reported(MAY, 40, 25, TODAY))
          .when(report(MAY, 40, 25, null))
          .staysQuiet();
    }
  }
}
