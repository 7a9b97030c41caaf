package io.perennial.command.salesday;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salesday.SalesDayFacts.DAY;
import static io.perennial.command.salesday.SalesDayFacts.countersignedPlan;
import static io.perennial.command.salesday.SalesDayFacts.emptyDay;
import static io.perennial.command.salesday.SalesDayFacts.planSentBack;
import static io.perennial.command.salesday.SalesDayFacts.plannedAnew;
import static io.perennial.command.salesday.SalesDayFacts.plannedDay;
import static io.perennial.command.salesday.SalesDayFacts.submitted;
import static io.perennial.command.salesday.SalesDayFacts.submittedPlan;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubmitVisitPlanComponentTest {
  private static final SubmitVisitPlan SUBMIT = new SubmitVisitPlan(DAY, null);

  @Nested
  class Accepts {
    @Test
    void aPlan() {
      plannedDay().when(SUBMIT).records(submitted(TODAY));
    }

    @Test
    void aPlanThatWasChangedAfterItWasSentBack() {
      planSentBack()
          .andBy("anna", plannedAnew(MARCH))
          .when(new SubmitVisitPlan(DAY, MARCH))
          .records(submitted(MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("nothing-planned")
    void aDayWithoutVisits() {
      emptyDay().when(SUBMIT).isRefused(SalesDayRefusal.NOTHING_PLANNED);
    }

    @Test
    @Produces("step-out-of-order")
    void aPlanThatWasSentBackAndNotChanged() {
      planSentBack().when(SUBMIT).isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "sent back");
    }

    @Test
    @Produces("dated-too-early")
    void aSubmissionDatedBeforeThePlan() {
      plannedDay()
          .when(new SubmitVisitPlan(DAY, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the plan");
    }

    @Test
    @Produces("already-so")
    void anotherDateOfTheSubmission() {
      submittedPlan().when(new SubmitVisitPlan(DAY, TODAY)).isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePlanHasBeenSubmitted() {
      submittedPlan().when(SUBMIT).staysQuiet();
    }

    @Test
    void whenThePlanHasBeenCountersignedSince() {
      countersignedPlan().when(SUBMIT).staysQuiet();
    }
  }
}
