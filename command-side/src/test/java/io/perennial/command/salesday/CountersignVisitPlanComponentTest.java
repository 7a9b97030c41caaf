package io.perennial.command.salesday;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salesday.SalesDayFacts.DAY;
import static io.perennial.command.salesday.SalesDayFacts.countersigned;
import static io.perennial.command.salesday.SalesDayFacts.countersignedPlan;
import static io.perennial.command.salesday.SalesDayFacts.planSentBack;
import static io.perennial.command.salesday.SalesDayFacts.plannedAnew;
import static io.perennial.command.salesday.SalesDayFacts.plannedDay;
import static io.perennial.command.salesday.SalesDayFacts.submitted;
import static io.perennial.command.salesday.SalesDayFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CountersignVisitPlanComponentTest {
  private static final CountersignVisitPlan COUNTERSIGN = new CountersignVisitPlan(DAY, null);

  @Nested
  class Accepts {
    @Test
    void aSubmittedPlanByAnotherThanItsAuthor() {
      submittedPlan().whenBy("bert", COUNTERSIGN).records(countersigned(TODAY));
    }

    @Test
    void aPlanSubmittedAgainByWhoHasSentItBack() {
      planSentBack()
          .andBy("anna", plannedAnew(MARCH))
          .andBy("anna", submitted(MARCH))
          .whenBy("bert", new CountersignVisitPlan(DAY, MARCH))
          .records(countersigned(MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("four-eyes")
    void theAuthor() {
      submittedPlan().whenBy("anna", COUNTERSIGN).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void whoHasSubmittedItWrittenOtherwise() {
      submittedPlan().whenBy(" ＣARL", COUNTERSIGN).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void theRepresentative() {
      submittedPlan().whenBy("REP-7", COUNTERSIGN).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void someoneOnBehalfOfTheRepresentative() {
      submittedPlan().whenBy("bert", "rep-7", COUNTERSIGN).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void whoHasPlannedItFirstAndNotChangedIt() {
      planSentBack()
          .andBy("dora", plannedAnew(MARCH))
          .andBy("dora", submitted(MARCH))
          .whenBy("anna", COUNTERSIGN)
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("dated-too-early")
    void aCountersignatureDatedBeforeTheSubmission() {
      submittedPlan()
          .whenBy("bert", new CountersignVisitPlan(DAY, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the submission");
    }

    @Test
    @Produces("already-so")
    void anotherDateOfTheCountersignature() {
      countersignedPlan()
          .whenBy("bert", new CountersignVisitPlan(DAY, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("step-out-of-order")
    void aPlanThatHasNotBeenSubmitted() {
      plannedDay().whenBy("bert", COUNTERSIGN).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aPlanThatWasSentBack() {
      planSentBack().whenBy("bert", COUNTERSIGN).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePlanHasBeenCountersigned() {
      countersignedPlan().whenBy("bert", COUNTERSIGN).staysQuiet();
    }
  }
}
