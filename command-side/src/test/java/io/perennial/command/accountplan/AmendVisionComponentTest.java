package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.sentBack;
import static io.perennial.command.accountplan.AccountPlanFacts.submitted;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AmendVisionComponentTest {
  private static AmendVision amend(String vision, @Nullable LocalDate on) {
    return new AmendVision(PLAN, vision, on);
  }

  private static AccountPlanVisionAmended amended(String vision, LocalDate on) {
    return new AccountPlanVisionAmended(PLAN, CUSTOMER, vision, on);
  }

  @Nested
  class Accepts {
    @Test
    void anotherVision() {
      draft().when(amend("all tools", TODAY)).records(amended("all tools", TODAY));
    }

    @Test
    void aVisionOfAPlanThatWasSentBack() {
      submittedPlan()
          .and(sentBack(MARCH))
          .when(amend("all tools", null))
          .records(amended("all tools", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aSubmittedPlan() {
      submittedPlan()
          .when(amend("all tools", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "sent back");
    }

    @Test
    void anApprovedPlan() {
      approvedPlan()
          .when(amend("all tools", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "approved");
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheVisionBefore() {
      draft()
          .and(amended("all tools", TODAY))
          .when(amend("all drills", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anApprovalByWhoHasAmendedIt() {
      draft()
          .andBy("dora", amended("all tools", MARCH))
          .andBy("carl", submitted(MARCH))
          .whenBy("dora", new ApproveAccountPlan(PLAN, TODAY))
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void aSubmissionBeforeTheAmendment() {
      draft()
          .and(amended("all tools", TODAY))
          .when(new SubmitAccountPlan(PLAN, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatIsWanted() {
      draft().and(amended("all tools", MARCH)).when(amend("all tools", null)).staysQuiet();
    }
  }
}
