package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.sentBack;
import static io.perennial.command.accountplan.AccountPlanFacts.submitted;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SendBackAccountPlanComponentTest {
  private static SendBackAccountPlan back(String reason, @Nullable LocalDate on) {
    return new SendBackAccountPlan(PLAN, reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void aSubmittedPlan() {
      submittedPlan().when(back("too full", MARCH)).records(sentBack(MARCH));
    }

    @Test
    void aPlanThatWasSubmittedAgain() {
      submittedPlan()
          .and(sentBack(MARCH))
          .andBy("carl", submitted(TODAY))
          .when(back("too full", null))
          .records(sentBack(TODAY));
    }

    @Test
    void aPlanThatMayThenBeChangedAndSubmittedAgain() {
      submittedPlan()
          .and(sentBack(MARCH))
          .when(new SubmitAccountPlan(PLAN, TODAY))
          .records(submitted(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aDraft() {
      draft().when(back("too full", MARCH)).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void anApprovedPlan() {
      approvedPlan()
          .when(back("too full", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "approved");
    }

    @Test
    void aClosedPlan() {
      submittedPlan()
          .and(closed(PlanOutcome.ABANDONED, MARCH))
          .when(back("too full", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "closed");
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheSubmission() {
      submittedPlan()
          .when(back("too full", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void aPlanThatWasSentBackForAnotherReason() {
      submittedPlan()
          .and(sentBack(MARCH))
          .when(back("too thin", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void aSubmissionBeforeItWasSentBack() {
      submittedPlan()
          .and(sentBack(TODAY))
          .when(new SubmitAccountPlan(PLAN, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anApprovalOfWhatWasSentBack() {
      submittedPlan()
          .and(sentBack(MARCH))
          .whenBy("bert", new ApproveAccountPlan(PLAN, TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void tomorrow() {
      submittedPlan()
          .when(back("too full", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenSentBackForThat() {
      submittedPlan().and(sentBack(MARCH)).when(back("too full", null)).staysQuiet();
    }
  }
}
