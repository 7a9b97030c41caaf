package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.action;
import static io.perennial.command.accountplan.AccountPlanFacts.actionDone;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompleteActionComponentTest {
  private static CompleteAction complete(String id, String result, @Nullable LocalDate on) {
    return new CompleteAction(PLAN, id, result, on);
  }

  @Nested
  class Accepts {
    @Test
    void whatWasPlanned() {
      approvedPlan()
          .and(action("a-1", "show drills", MARCH))
          .when(complete("a-1", "twelve shops ordered", null))
          .records(actionDone("a-1", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("action-unknown")
    void whatNobodyHasPlanned() {
      approvedPlan()
          .when(complete("a-1", "twelve shops ordered", TODAY))
          .isRefused(AccountPlanRefusal.ACTION_UNKNOWN, "a-1");
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeItWasPlanned() {
      approvedPlan()
          .and(action("a-1", "show drills", TODAY))
          .when(complete("a-1", "twelve shops ordered", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherResult() {
      approvedPlan()
          .and(action("a-1", "show drills", MARCH), actionDone("a-1", TODAY))
          .when(complete("a-1", "nothing", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("step-out-of-order")
    void aClosedPlan() {
      approvedPlan()
          .and(action("a-1", "show drills", MARCH), closed(PlanOutcome.ACHIEVED, MARCH))
          .when(complete("a-1", "twelve shops ordered", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasComeOfIt() {
      approvedPlan()
          .and(action("a-1", "show drills", MARCH), actionDone("a-1", TODAY))
          .when(complete("a-1", "twelve shops ordered", null))
          .staysQuiet();
    }
  }
}
