package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approved;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.submitted;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloseAccountPlanComponentTest {
  private static CloseAccountPlan close(PlanOutcome outcome, @Nullable LocalDate on) {
    return new CloseAccountPlan(PLAN, outcome, "start earlier", on);
  }

  @Nested
  class Accepts {
    @Test
    void anApprovedPlanAsAchieved() {
      approvedPlan()
          .when(close(PlanOutcome.ACHIEVED, null))
          .records(closed(PlanOutcome.ACHIEVED, TODAY));
    }

    @Test
    void anApprovedPlanAsAbandoned() {
      approvedPlan()
          .when(close(PlanOutcome.ABANDONED, MARCH))
          .records(closed(PlanOutcome.ABANDONED, MARCH));
    }

    @Test
    void aSubmittedPlanAsAbandoned() {
      submittedPlan()
          .when(close(PlanOutcome.ABANDONED, MARCH))
          .records(closed(PlanOutcome.ABANDONED, MARCH));
    }

    @Test
    void aDraftAsAbandoned() {
      draft()
          .when(close(PlanOutcome.ABANDONED, MARCH))
          .records(closed(PlanOutcome.ABANDONED, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aPlanAsAchievedThatNobodyHasApproved() {
      submittedPlan()
          .when(close(PlanOutcome.ACHIEVED, MARCH))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aClosedPlanInAnotherWay() {
      approvedPlan()
          .and(closed(PlanOutcome.ACHIEVED, MARCH))
          .when(close(PlanOutcome.ABANDONED, MARCH))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void anEndDatedBeforeTheDraft() {
      draft()
          .when(close(PlanOutcome.ABANDONED, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anEndDatedBeforeTheSubmission() {
      draft()
          .and(submitted(TODAY))
          .when(close(PlanOutcome.ABANDONED, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anEndDatedBeforeTheApproval() {
      submittedPlan()
          .and(approved(TODAY))
          .when(close(PlanOutcome.ACHIEVED, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aClosedPlanWithOtherLessons() {
      approvedPlan()
          .and(closed(PlanOutcome.ACHIEVED, MARCH))
          .when(new CloseAccountPlan(PLAN, PlanOutcome.ACHIEVED, "start later", MARCH))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void anEndOfTomorrow() {
      approvedPlan()
          .when(close(PlanOutcome.ACHIEVED, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePlanHasBeenClosedInThatWay() {
      approvedPlan()
          .and(closed(PlanOutcome.ACHIEVED, MARCH))
          .when(close(PlanOutcome.ACHIEVED, null))
          .staysQuiet();
    }
  }
}
