package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approved;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.PlanOutcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApproveAccountPlanComponentTest {
  private static final ApproveAccountPlan APPROVE = new ApproveAccountPlan(PLAN, null);

  @Nested
  class Accepts {
    @Test
    void aSubmittedPlanByAnotherThanItsAuthor() {
      submittedPlan().whenBy("bert", APPROVE).records(approved(TODAY));
    }

    @Test
    void aSubmittedPlanWithADate() {
      submittedPlan().whenBy("bert", new ApproveAccountPlan(PLAN, MARCH)).records(approved(MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("four-eyes")
    void theAuthor() {
      submittedPlan().whenBy("anna", APPROVE).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void whoHasSubmittedIt() {
      submittedPlan().whenBy("carl", APPROVE).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void whoHasSubmittedItWrittenOtherwise() {
      submittedPlan().whenBy(" ＣARL", APPROVE).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @ExampleOf("dated-too-early")
    void anApprovalDatedBeforeTheSubmission() {
      submittedPlan()
          .whenBy("bert", new ApproveAccountPlan(PLAN, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherDateOfTheApproval() {
      approvedPlan()
          .whenBy("bert", new ApproveAccountPlan(PLAN, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void someoneOnBehalfOfTheAuthor() {
      submittedPlan().whenBy("bert", "anna", APPROVE).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @ExampleOf("step-out-of-order")
    void aPlanThatHasNotBeenSubmitted() {
      draft().whenBy("bert", APPROVE).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aPlanThatHasBeenAbandoned() {
      submittedPlan()
          .and(closed(PlanOutcome.ABANDONED, MARCH))
          .whenBy("bert", APPROVE)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void anApprovalOfTomorrow() {
      submittedPlan()
          .whenBy("bert", new ApproveAccountPlan(PLAN, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePlanHasBeenApproved() {
      approvedPlan().whenBy("bert", APPROVE).staysQuiet();
    }

    @Test
    void whenThePlanHasBeenAchievedSince() {
      approvedPlan().and(closed(PlanOutcome.ACHIEVED, TODAY)).whenBy("bert", APPROVE).staysQuiet();
    }
  }
}
