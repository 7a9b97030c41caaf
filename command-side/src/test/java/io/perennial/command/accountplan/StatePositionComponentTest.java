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
import io.perennial.events.accountplan.AccountPlanPositionStated;
import io.perennial.events.accountplan.OwnPosition;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.customer.standing.RelationshipPhase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatePositionComponentTest {
  private static StatePosition say(String words, @Nullable LocalDate on) {
    return new StatePosition(
        PLAN, "third", "a fitter", words, null, "reliable", RelationshipPhase.GROWTH, on);
  }

  private static AccountPlanPositionStated said(String words, LocalDate on) {
    return new AccountPlanPositionStated(
        PLAN,
        CUSTOMER,
        new OwnPosition("third", "a fitter", words, null, "reliable", RelationshipPhase.GROWTH),
        on);
  }

  @Nested
  class Accepts {
    @Test
    void aDraft() {
      draft().when(say("so", null)).records(said("so", TODAY));
    }

    @Test
    void somethingElseInPlaceOfWhatWasSaid() {
      approvedPlan()
          .and(said("so", MARCH))
          .when(say("otherwise", TODAY))
          .records(said("otherwise", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void aDayBeforeWhatWasSaid() {
      draft()
          .and(said("so", TODAY))
          .when(say("otherwise", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("step-out-of-order")
    void aClosedPlan() {
      draft()
          .and(closed(PlanOutcome.ABANDONED, MARCH))
          .when(say("so", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatWasSaid() {
      draft()
          .and(said("so", MARCH), closed(PlanOutcome.ABANDONED, MARCH))
          .when(say("so", null))
          .staysQuiet();
    }
  }
}
