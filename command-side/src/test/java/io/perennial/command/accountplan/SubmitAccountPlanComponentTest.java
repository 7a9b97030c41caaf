package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.submitted;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.PlanOutcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubmitAccountPlanComponentTest {
  private static final SubmitAccountPlan SUBMIT = new SubmitAccountPlan(PLAN, null);

  @Nested
  class Accepts {
    @Test
    void aDraft() {
      draft().when(SUBMIT).records(submitted(TODAY));
    }

    @Test
    void aDraftWithADate() {
      draft().when(new SubmitAccountPlan(PLAN, MARCH)).records(submitted(MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aPlanThatHasBeenAbandoned() {
      draft()
          .and(closed(PlanOutcome.ABANDONED, MARCH))
          .when(SUBMIT)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aSubmissionDatedBeforeTheDraft() {
      draft()
          .when(new SubmitAccountPlan(PLAN, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherDateOfTheSubmission() {
      submittedPlan().when(new SubmitAccountPlan(PLAN, TODAY)).isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void aSubmissionOfTomorrow() {
      draft()
          .when(new SubmitAccountPlan(PLAN, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePlanHasBeenSubmitted() {
      submittedPlan().when(SUBMIT).staysQuiet();
    }

    @Test
    void whenThePlanHasBeenApprovedSince() {
      approvedPlan().when(SUBMIT).staysQuiet();
    }
  }
}
