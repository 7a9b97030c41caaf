package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.PROPOSAL_DUE;
import static io.perennial.command.complaint.ComplaintFacts.SOLUTION;
import static io.perennial.command.complaint.ComplaintFacts.analysed;
import static io.perennial.command.complaint.ComplaintFacts.assigned;
import static io.perennial.command.complaint.ComplaintFacts.declined;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.proposed;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.steps;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.Samples;
import io.perennial.events.complaint.ComplaintChannel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposeSolutionComponentTest {
  private static ProposeSolution propose(
      String solutionId, @Nullable String cost, @Nullable LocalDate on) {
    return new ProposeSolution(
        COMPLAINT,
        solutionId,
        "exchange of the drill",
        ComplaintChannel.PHONE,
        cost == null ? null : Samples.usd(cost),
        on);
  }

  @Nested
  class Accepts {
    @Test
    void aSolutionOnceTheCauseIsKnownWithWhenItWasDue() {
      complaint(steps(ComplaintFacts.ANALYSED))
          .when(propose(SOLUTION, "80", null))
          .records(proposed(SOLUTION, TODAY));
    }

    @Test
    void oneWhoseCostIsNotKnown() {
      complaint(steps(ComplaintFacts.ANALYSED))
          .when(propose(SOLUTION, null, null))
          .records(proposed(SOLUTION, null, PROPOSAL_DUE, TODAY));
    }

    @Test
    void anotherOneAfterARefusal() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(declined(SOLUTION, MARCH))
          .when(propose("solution-2", "100.00", null))
          .records(proposed("solution-2", "100.00", PROPOSAL_DUE, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void oneWhoseCauseIsNotKnown() {
      complaint(steps(ComplaintFacts.ASSIGNED))
          .when(propose(SOLUTION, "80", null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aSecondOneBeforeTheCustomerHasAnswered() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .when(propose("solution-2", "80", null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("id-taken")
    void anotherSolutionUnderTheSameIdentifier() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .when(propose(SOLUTION, "81", null))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theDeclinedOneWithOtherWords() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(declined(SOLUTION, MARCH))
          .when(propose(SOLUTION, "100.00", null))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheAnalysis() {
      complaint(
              recorded(),
              judged(true, null, MARCH),
              assigned("quality", "Cara Example", MARCH),
              analysed(TODAY))
          .when(propose(SOLUTION, "80", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenProposed() {
      complaint(steps(ComplaintFacts.ACCEPTED)).when(propose(SOLUTION, "80", MARCH)).staysQuiet();
    }
  }
}
