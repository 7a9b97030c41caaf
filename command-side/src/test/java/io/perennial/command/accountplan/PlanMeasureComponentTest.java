package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.YEAR_END;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanMeasureComponentTest {
  private static PlanMeasure plan(
      KeyAccountMeasure measure, String details, @Nullable LocalDate on) {
    return new PlanMeasure(PLAN, measure, details, "rep-7", YEAR_END, on);
  }

  private static AccountPlanMeasurePlanned planned(
      KeyAccountMeasure measure, String details, LocalDate on) {
    return new AccountPlanMeasurePlanned(PLAN, CUSTOMER, measure, details, "rep-7", YEAR_END, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource
    void eachOfTheTen(KeyAccountMeasure measure) {
      draft().when(plan(measure, "in summer", TODAY)).records(planned(measure, "in summer", TODAY));
    }

    @Test
    void thatAlone() {
      approvedPlan()
          .when(new PlanMeasure(PLAN, KeyAccountMeasure.REWARDS, null, null, null, null))
          .records(
              new AccountPlanMeasurePlanned(
                  PLAN, CUSTOMER, KeyAccountMeasure.REWARDS, null, null, null, TODAY));
    }

    @Test
    void somethingElseInPlaceOfWhatWasPlanned() {
      draft()
          .and(planned(KeyAccountMeasure.REWARDS, "in summer", MARCH))
          .when(plan(KeyAccountMeasure.REWARDS, "in autumn", TODAY))
          .records(planned(KeyAccountMeasure.REWARDS, "in autumn", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aClosedPlan() {
      draft()
          .and(closed(PlanOutcome.ABANDONED, MARCH))
          .when(plan(KeyAccountMeasure.REWARDS, "in summer", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeWhatWasPlannedBefore() {
      draft()
          .and(planned(KeyAccountMeasure.REWARDS, "in summer", TODAY))
          .when(plan(KeyAccountMeasure.REWARDS, "in autumn", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatIsPlanned() {
      draft()
          .and(planned(KeyAccountMeasure.REWARDS, "in summer", MARCH))
          .when(plan(KeyAccountMeasure.REWARDS, "in summer", null))
          .staysQuiet();
    }
  }
}
