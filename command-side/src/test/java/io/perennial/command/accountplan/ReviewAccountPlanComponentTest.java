package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approvedPlan;
import static io.perennial.command.accountplan.AccountPlanFacts.closed;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewAccountPlanComponentTest {
  private static final LocalDate NEXT = TODAY.plusMonths(3);

  private static ReviewAccountPlan review(String id, String changed, @Nullable LocalDate on) {
    return new ReviewAccountPlan(PLAN, id, "on its way", changed, NEXT, on);
  }

  private static AccountPlanReviewed reviewed(String id, String changed, LocalDate on) {
    return new AccountPlanReviewed(PLAN, CUSTOMER, id, "on its way", changed, NEXT, on);
  }

  @Nested
  class Accepts {
    @Test
    void aPlanInForce() {
      approvedPlan()
          .when(review("r-1", "a rival has left", TODAY))
          .records(reviewed("r-1", "a rival has left", TODAY));
    }

    @Test
    void anotherReviewOfTheSameDay() {
      approvedPlan()
          .and(reviewed("r-1", "a rival has left", TODAY))
          .when(new ReviewAccountPlan(PLAN, "r-2", "done", null, null, null))
          .records(new AccountPlanReviewed(PLAN, CUSTOMER, "r-2", "done", null, null, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aPlanThatNobodyHasApproved() {
      submittedPlan()
          .when(review("r-1", "a rival has left", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheApproval() {
      approvedPlan()
          .when(review("r-1", "a rival has left", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aNextReviewBeforeThisOne() {
      approvedPlan()
          .when(new ReviewAccountPlan(PLAN, "r-1", "done", null, TODAY.minusDays(1), TODAY))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("id-taken")
    void anotherReviewUnderTheSameIdentifier() {
      approvedPlan()
          .and(reviewed("r-1", "a rival has left", TODAY))
          .when(review("r-1", "a rival has come", TODAY))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anEndBeforeTheReview() {
      approvedPlan()
          .and(reviewed("r-1", "a rival has left", TODAY))
          .when(
              new CloseAccountPlan(PLAN, PlanOutcome.ACHIEVED, "start earlier", TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void tomorrow() {
      approvedPlan()
          .when(review("r-1", "a rival has left", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatReviewIsRecordedAgain() {
      approvedPlan()
          .and(reviewed("r-1", "a rival has left", TODAY), closed(PlanOutcome.ACHIEVED, TODAY))
          .when(review("r-1", "a rival has left", null))
          .staysQuiet();
    }
  }
}
