package io.perennial.command.salesday;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salesday.SalesDayFacts.DAY;
import static io.perennial.command.salesday.SalesDayFacts.countersignedPlan;
import static io.perennial.command.salesday.SalesDayFacts.planSentBack;
import static io.perennial.command.salesday.SalesDayFacts.plannedAnew;
import static io.perennial.command.salesday.SalesDayFacts.plannedDay;
import static io.perennial.command.salesday.SalesDayFacts.sentBack;
import static io.perennial.command.salesday.SalesDayFacts.submitted;
import static io.perennial.command.salesday.SalesDayFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SendBackVisitPlanComponentTest {
  private static final SendBackVisitPlan SEND_BACK =
      new SendBackVisitPlan(DAY, "too few visits", null);

  @Nested
  class Accepts {
    @Test
    void aSubmittedPlan() {
      submittedPlan().whenBy("bert", SEND_BACK).records(sentBack(TODAY));
    }

    @Test
    void aPlanThatWasSubmittedAgain() {
      planSentBack()
          .andBy("anna", plannedAnew(MARCH))
          .andBy("anna", submitted(MARCH))
          .whenBy("bert", SEND_BACK)
          .records(sentBack(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("four-eyes")
    void theAuthor() {
      submittedPlan().whenBy("anna", SEND_BACK).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void theRepresentative() {
      submittedPlan().whenBy("rep-7", SEND_BACK).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("step-out-of-order")
    void aPlanThatHasNotBeenSubmitted() {
      plannedDay().whenBy("bert", SEND_BACK).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aPlanThatHasBeenCountersigned() {
      countersignedPlan()
          .whenBy("bert", SEND_BACK)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "countersigned");
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheSubmission() {
      submittedPlan()
          .whenBy("bert", new SendBackVisitPlan(DAY, "too few visits", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherReason() {
      planSentBack()
          .whenBy("bert", new SendBackVisitPlan(DAY, "too many", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePlanHasBeenSentBack() {
      planSentBack().whenBy("bert", SEND_BACK).staysQuiet();
    }
  }
}
