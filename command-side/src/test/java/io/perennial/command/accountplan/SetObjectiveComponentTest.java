package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.accountplan.AccountPlanFacts.PLAN;
import static io.perennial.command.accountplan.AccountPlanFacts.approved;
import static io.perennial.command.accountplan.AccountPlanFacts.draft;
import static io.perennial.command.accountplan.AccountPlanFacts.dropped;
import static io.perennial.command.accountplan.AccountPlanFacts.objectiveEntry;
import static io.perennial.command.accountplan.AccountPlanFacts.objectiveSet;
import static io.perennial.command.accountplan.AccountPlanFacts.submitted;
import static io.perennial.command.accountplan.AccountPlanFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SetObjectiveComponentTest {
  private static SetObjective set(String id, String target, @Nullable LocalDate on) {
    return new SetObjective(PLAN, id, objectiveEntry(target), on);
  }

  @Nested
  class Accepts {
    @Test
    void anotherObjective() {
      draft().when(set("o-2", "40", TODAY)).records(objectiveSet("o-2", "40", TODAY));
    }

    @Test
    void anotherTargetOfAnObjectiveOfTheDraft() {
      draft()
          .when(set("objective-1", "40", null))
          .records(objectiveSet("objective-1", "40", TODAY));
    }

    @Test
    void anObjectiveThatWasDropped() {
      draft()
          .and(objectiveSet("o-2", "40", MARCH), dropped("o-2", TODAY))
          .when(set("o-2", "40", TODAY))
          .records(objectiveSet("o-2", "40", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aSubmittedPlan() {
      submittedPlan().when(set("o-2", "40", TODAY)).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheObjectiveBefore() {
      draft()
          .and(objectiveSet("o-2", "40", TODAY))
          .when(set("o-2", "41", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aDayBeforeItWasDropped() {
      draft()
          .and(dropped("objective-1", TODAY))
          .when(set("objective-1", "41", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anObjectiveDueTooFarAhead() {
      draft()
          .when(
              new SetObjective(
                  PLAN,
                  "o-2",
                  new ObjectiveEntry(
                      "share",
                      "%",
                      BigDecimal.ONE,
                      BigDecimal.TEN,
                      TODAY.plusYears(5),
                      "rep",
                      "so"),
                  TODAY))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsSetSo() {
      draft().and(objectiveSet("o-2", "40", MARCH)).when(set("o-2", "40.0", null)).staysQuiet();
    }

    @Test
    void whenThePlanHasBeenApprovedSince() {
      draft()
          .and(objectiveSet("o-2", "40", MARCH), submitted(MARCH), approved(MARCH))
          .when(set("o-2", "40", MARCH))
          .staysQuiet();
    }
  }
}
