package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.SOLUTION;
import static io.perennial.command.complaint.ComplaintFacts.accepted;
import static io.perennial.command.complaint.ComplaintFacts.carriedOut;
import static io.perennial.command.complaint.ComplaintFacts.declined;
import static io.perennial.command.complaint.ComplaintFacts.proposed;
import static io.perennial.command.complaint.ComplaintFacts.steps;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CarryOutSolutionComponentTest {
  private static final CarryOutSolution CARRY_OUT = new CarryOutSolution(COMPLAINT, null, null);

  @Nested
  class Accepts {
    @Test
    void whatTheCustomerHasAcceptedAtTheCostExpected() {
      complaint(steps(ComplaintFacts.ACCEPTED)).when(CARRY_OUT).records(carriedOut("80.00", TODAY));
    }

    @Test
    void atAnotherCost() {
      complaint(steps(ComplaintFacts.ACCEPTED))
          .when(new CarryOutSolution(COMPLAINT, Samples.usd("75.5"), null))
          .records(carriedOut("75.50", TODAY));
    }

    @Test
    void whatHasCostNobodyKnowsWhat() {
      complaint(steps(ComplaintFacts.ANALYSED))
          .and(proposed(SOLUTION, null, null, MARCH), accepted(SOLUTION, MARCH))
          .when(CARRY_OUT)
          .records(carriedOut(null, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatTheCustomerHasNotAnswered() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .when(CARRY_OUT)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void whatTheCustomerHasDeclined() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(declined(SOLUTION, MARCH))
          .when(CARRY_OUT)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void anotherCost() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .when(new CarryOutSolution(COMPLAINT, Samples.usd("99"), null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheAcceptance() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(accepted(SOLUTION, TODAY))
          .when(new CarryOutSolution(COMPLAINT, null, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenCarriedOut() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .when(new CarryOutSolution(COMPLAINT, Samples.usd("75.50"), MARCH))
          .staysQuiet();
    }
  }
}
