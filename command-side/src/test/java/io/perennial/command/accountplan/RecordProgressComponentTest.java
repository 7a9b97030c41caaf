package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.dropped;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.PlanOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordProgressComponentTest {
  private static RecordProgress progress(String id, String value, @Nullable LocalDate on) {
    return new RecordProgress(PLAN, id, new BigDecimal(value), "by our estimate", on);
  }

  private static AccountPlanProgressRecorded recorded(String id, String value, LocalDate on) {
    return new AccountPlanProgressRecorded(
        PLAN, CUSTOMER, id, new BigDecimal(value), "by our estimate", on);
  }

  @Nested
  class Accepts {
    @Test
    void anObjectiveOfAPlanInForce() {
      approvedPlan()
          .when(progress("objective-1", "27.5", null))
          .records(recorded("objective-1", "27.5", TODAY));
    }

    @Test
    void anotherValueOfTheSameDay() {
      approvedPlan()
          .and(recorded("objective-1", "27.5", TODAY))
          .when(progress("objective-1", "28", TODAY))
          .records(recorded("objective-1", "28", TODAY));
    }

    @Test
    void aMeasurementThatBecomesKnownLate() {
      approvedPlan()
          .and(recorded("objective-1", "27.5", TODAY))
          .when(progress("objective-1", "22", MARCH.plusDays(9)))
          .records(recorded("objective-1", "22", MARCH.plusDays(9)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("objective-unknown")
    void anObjectiveThatThereIsNot() {
      approvedPlan()
          .when(progress("o-2", "27.5", TODAY))
          .isRefused(AccountPlanRefusal.OBJECTIVE_UNKNOWN, "o-2");
    }

    @Test
    void anObjectiveThatWasDropped() {
      draft()
          .and(dropped("objective-1", MARCH))
          .when(progress("objective-1", "27.5", TODAY))
          .isRefused(AccountPlanRefusal.OBJECTIVE_UNKNOWN);
    }

    @Test
    @Produces("step-out-of-order")
    void aClosedPlan() {
      approvedPlan()
          .and(closed(PlanOutcome.ACHIEVED, MARCH))
          .when(progress("objective-1", "27.5", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheDraft() {
      approvedPlan()
          .when(progress("objective-1", "27.5", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void tomorrow() {
      approvedPlan()
          .when(progress("objective-1", "27.5", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatWasMeasured() {
      approvedPlan()
          .and(recorded("objective-1", "27.5", TODAY), closed(PlanOutcome.ACHIEVED, TODAY))
          .when(progress("objective-1", "27.50", TODAY))
          .staysQuiet();
    }
  }
}
