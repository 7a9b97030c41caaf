package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.dropped;
import static io.perennial.command.accountplan.AccountPlanFacts.objectiveSet;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DropObjectiveComponentTest {
  private static DropObjective drop(String id, String reason, @Nullable LocalDate on) {
    return new DropObjective(PLAN, id, reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void anObjectiveOfTheDraft() {
      draft()
          .when(drop("objective-1", "cannot be measured", TODAY))
          .records(dropped("objective-1", TODAY));
    }

    @Test
    void anObjectiveThatWasSetAgain() {
      draft()
          .and(dropped("objective-1", MARCH), objectiveSet("objective-1", "40", MARCH))
          .when(drop("objective-1", "cannot be measured", null))
          .records(dropped("objective-1", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("objective-unknown")
    void anObjectiveThatThereIsNot() {
      draft()
          .when(drop("o-2", "cannot be measured", TODAY))
          .isRefused(AccountPlanRefusal.OBJECTIVE_UNKNOWN, "o-2");
    }

    @Test
    @Produces("step-out-of-order")
    void aSubmittedPlan() {
      submittedPlan()
          .when(drop("objective-1", "cannot be measured", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeItWasSet() {
      draft()
          .and(objectiveSet("o-2", "40", TODAY))
          .when(drop("o-2", "cannot be measured", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anObjectiveThatWasDroppedForAnotherReason() {
      draft()
          .and(dropped("objective-1", MARCH))
          .when(drop("objective-1", "is another one's", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItWasDroppedForThat() {
      draft()
          .and(dropped("objective-1", MARCH))
          .when(drop("objective-1", "cannot be measured", null))
          .staysQuiet();
    }
  }
}
