package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.RefusedException.Place;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.CustomerFacts;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.RevenueFigures;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanRevenueComponentTest {
  private static RevenueEntry entry(String sales, String profit) {
    return new RevenueEntry(
        CustomerFacts.dollars(sales),
        CustomerFacts.dollars(sales),
        CustomerFacts.dollars(profit),
        CustomerFacts.dollars(profit));
  }

  private static RevenueFigures figures(String sales, String profit) {
    return new RevenueFigures(
        CustomerFacts.usd(sales),
        CustomerFacts.usd(sales),
        CustomerFacts.usd(profit),
        CustomerFacts.usd(profit));
  }

  private static PlanRevenue plan(String sales, String profit, @Nullable LocalDate on) {
    RevenueEntry quarter = entry("25.00", "5.00");
    return new PlanRevenue(
        PLAN, entry(sales, profit), List.of(quarter, quarter, quarter, quarter), on);
  }

  private static AccountPlanRevenuePlanned planned(LocalDate on) {
    RevenueFigures quarter = figures("25.00", "5.00");
    return new AccountPlanRevenuePlanned(
        PLAN,
        CUSTOMER,
        figures("100.00", "20.00"),
        List.of(quarter, quarter, quarter, quarter),
        on);
  }

  @Nested
  class Accepts {
    @Test
    void quartersThatMakeTheYear() {
      draft().when(plan("100.00", "20.00", TODAY)).records(planned(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("revenue-uneven")
    void quartersThatDoNotMakeTheYearInAnyFigure() {
      draft()
          .when(plan("100.01", "20.00", TODAY))
          .isRefusedAt(
              AccountPlanRefusal.REVENUE_UNEVEN,
              new Place("/year/sales", "the quarters make 100.00 and the year is 100.01"),
              new Place("/year/netIncome", "the quarters make 100.00 and the year is 100.01"));
    }

    @Test
    void aYearThatIsLessThanItsQuarters() {
      draft()
          .when(plan("100.00", "19.00", TODAY))
          .isRefused(
              AccountPlanRefusal.REVENUE_UNEVEN, "the quarters make 20.00 and the year is 19.00");
    }

    @Test
    @Produces("step-out-of-order")
    void aSubmittedPlan() {
      submittedPlan()
          .when(plan("100.00", "20.00", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeThePlanBefore() {
      RevenueEntry quarter = entry("50.00", "5.00");
      draft()
          .and(planned(TODAY))
          .when(
              new PlanRevenue(
                  PLAN,
                  entry("200.00", "20.00"),
                  List.of(quarter, quarter, quarter, quarter),
                  MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatIsPlanned() {
      draft().and(planned(MARCH)).when(plan("100", "20.0", null)).staysQuiet();
    }
  }
}
