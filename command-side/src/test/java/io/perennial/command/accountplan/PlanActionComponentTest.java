package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.YEAR_END;
import static io.perennial.command.accountplan.AccountPlanFacts.action;
import static io.perennial.command.accountplan.AccountPlanFacts.actionDone;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanActionComponentTest {
  private static PlanAction plan(String id, String task, @Nullable LocalDate on) {
    return new PlanAction(PLAN, id, "objective-1", task, "rep-7", YEAR_END, on);
  }

  @Nested
  class Accepts {
    @Test
    void anActionForAnObjective() {
      draft().when(plan("a-1", "show drills", MARCH)).records(action("a-1", "show drills", MARCH));
    }

    @Test
    void anActionForNoObjectiveInAPlanInForce() {
      approvedPlan()
          .when(new PlanAction(PLAN, "a-1", null, "show drills", "rep-7", YEAR_END, null))
          .records(
              new AccountPlanActionPlanned(
                  PLAN, CUSTOMER, "a-1", null, "show drills", "rep-7", YEAR_END, TODAY));
    }

    @Test
    void somethingElseInPlaceOfWhatIsNotDoneYet() {
      draft()
          .and(action("a-1", "show drills", MARCH))
          .when(plan("a-1", "show saws", TODAY))
          .records(action("a-1", "show saws", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("objective-unknown")
    void anActionForAnObjectiveThatThereIsNot() {
      draft()
          .when(new PlanAction(PLAN, "a-1", "o-2", "show drills", "rep-7", YEAR_END, MARCH))
          .isRefused(AccountPlanRefusal.OBJECTIVE_UNKNOWN);
    }

    @Test
    @Produces("step-out-of-order")
    void somethingElseInPlaceOfWhatHasBeenDone() {
      draft()
          .and(action("a-1", "show drills", MARCH), actionDone("a-1", MARCH))
          .when(plan("a-1", "show saws", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "a-1");
    }

    @Test
    void aClosedPlan() {
      draft()
          .and(closed(PlanOutcome.ABANDONED, MARCH))
          .when(plan("a-1", "show drills", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void anActionDueBeforeItIsPlanned() {
      draft()
          .when(
              new PlanAction(PLAN, "a-1", null, "show drills", "rep-7", TODAY.minusDays(1), TODAY))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aDayBeforeWhatWasPlannedBefore() {
      draft()
          .and(action("a-1", "show drills", TODAY))
          .when(plan("a-1", "show saws", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatIsPlanned() {
      draft()
          .and(action("a-1", "show drills", MARCH), actionDone("a-1", MARCH))
          .when(plan("a-1", "show drills", null))
          .staysQuiet();
    }
  }
}
