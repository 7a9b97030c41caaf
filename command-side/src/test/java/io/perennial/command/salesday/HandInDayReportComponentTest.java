package io.perennial.command.salesday;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salesday.SalesDayFacts.DAY;
import static io.perennial.command.salesday.SalesDayFacts.commented;
import static io.perennial.command.salesday.SalesDayFacts.emptyDay;
import static io.perennial.command.salesday.SalesDayFacts.handedIn;
import static io.perennial.command.salesday.SalesDayFacts.planned;
import static io.perennial.command.salesday.SalesDayFacts.reportedDay;
import static io.perennial.command.salesday.SalesDayFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportHandedIn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandInDayReportComponentTest {
  private static HandInDayReport handIn(@Nullable LocalDate on) {
    return new HandInDayReport(
        DAY, Attendance.PRESENT, "the fair fills the hotels", "call before", on);
  }

  @Nested
  class Accepts {
    @Test
    void aReportOfTodayAtNoon() {
      Scenario.salesDay(planned(TODAY)).when(handIn(null)).records(handedIn(false, TODAY));
    }

    @Test
    void aReportOfYesterdayAsLate() {
      Scenario.salesDay(planned(TODAY.minusDays(1)))
          .when(handIn(null))
          .records(handedIn(true, TODAY));
    }

    @Test
    void aReportThatIsDatedOnTheDayAndRecordedLaterAsLate() {
      Scenario.salesDay(planned(TODAY.minusDays(1)))
          .when(handIn(TODAY.minusDays(1)))
          .records(handedIn(true, TODAY.minusDays(1)));
    }

    @Test
    void aReportOfADayWhosePlanIsNotYetCountersigned() {
      submittedPlan()
          .when(new HandInDayReport(DAY, Attendance.SICK, null, null, MARCH))
          .records(new DayReportHandedIn(DAY, "rep-7", Attendance.SICK, null, null, true, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void aReportThatIsDatedBeforeTheDay() {
      emptyDay()
          .when(handIn(MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the day itself");
    }

    @Test
    void aReportOfTomorrow() {
      Scenario.salesDay(planned(TODAY.plusDays(1)))
          .when(handIn(null))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the day itself");
    }

    @Test
    @Produces("already-so")
    void anotherReport() {
      reportedDay()
          .when(new HandInDayReport(DAY, Attendance.PRESENT, "nothing", null, null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheReportHasBeenHandedIn() {
      reportedDay().when(handIn(null)).staysQuiet();
    }

    @Test
    void whenTheReportHasBeenGradedSince() {
      reportedDay().andBy("bert", commented(MARCH)).when(handIn(MARCH)).staysQuiet();
    }
  }
}
