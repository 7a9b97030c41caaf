package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.CustomerFacts;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.IntelligenceArea;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordIntelligenceComponentTest {
  private static RecordIntelligence item(String id, int level, @Nullable LocalDate on) {
    return new RecordIntelligence(
        PLAN,
        id,
        level,
        IntelligenceArea.STRATEGY,
        "two shops more",
        "their buyer",
        CustomerFacts.dollars("120"),
        on);
  }

  private static AccountPlanIntelligenceRecorded recorded(String id, int level, LocalDate on) {
    return new AccountPlanIntelligenceRecorded(
        PLAN,
        CUSTOMER,
        id,
        level,
        IntelligenceArea.STRATEGY,
        "two shops more",
        "their buyer",
        CustomerFacts.usd("120.00"),
        on);
  }

  @Nested
  class Accepts {
    @Test
    void whatWasFoundOut() {
      draft().when(item("i-1", 3, null)).records(recorded("i-1", 3, TODAY));
    }

    @Test
    void whatWasKnownBeforeThePlan() {
      approvedPlan()
          .when(
              new RecordIntelligence(
                  PLAN,
                  "i-1",
                  1,
                  IntelligenceArea.PERFORMANCE,
                  "grows",
                  null,
                  null,
                  MARCH.minusYears(1)))
          .records(
              new AccountPlanIntelligenceRecorded(
                  PLAN,
                  CUSTOMER,
                  "i-1",
                  1,
                  IntelligenceArea.PERFORMANCE,
                  "grows",
                  null,
                  null,
                  MARCH.minusYears(1)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherItemUnderTheSameIdentifier() {
      draft()
          .and(recorded("i-1", 3, MARCH))
          .when(item("i-1", 4, MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("step-out-of-order")
    void aClosedPlan() {
      draft()
          .and(closed(PlanOutcome.ABANDONED, MARCH))
          .when(item("i-1", 3, TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatIsKnown() {
      draft().and(recorded("i-1", 3, MARCH)).when(item("i-1", 3, null)).staysQuiet();
    }
  }
}
