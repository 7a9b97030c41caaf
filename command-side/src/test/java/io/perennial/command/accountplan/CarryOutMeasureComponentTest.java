package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CarryOutMeasureComponentTest {
  private static CarryOutMeasure carryOut(String result, @Nullable LocalDate on) {
    return new CarryOutMeasure(PLAN, KeyAccountMeasure.EXECUTIVE_VISITS, result, on);
  }

  private static AccountPlanMeasureDone done(String result, LocalDate on) {
    return new AccountPlanMeasureDone(
        PLAN, CUSTOMER, KeyAccountMeasure.EXECUTIVE_VISITS, result, on);
  }

  @Nested
  class Accepts {
    @Test
    void whatWasPlannedOrNot() {
      approvedPlan().when(carryOut("new terms", null)).records(done("new terms", TODAY));
    }

    @Test
    void theSameOnAnotherDay() {
      approvedPlan()
          .and(done("new terms", TODAY))
          .when(carryOut("new terms", MARCH))
          .records(done("new terms", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aClosedPlan() {
      approvedPlan()
          .and(closed(PlanOutcome.ACHIEVED, MARCH))
          .when(carryOut("new terms", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheDraft() {
      approvedPlan()
          .when(carryOut("new terms", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItWasGivenThatDay() {
      approvedPlan().and(done("new terms", TODAY)).when(carryOut("new terms", null)).staysQuiet();
    }
  }
}
