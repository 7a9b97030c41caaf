package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.SOLUTION;
import static io.perennial.command.complaint.ComplaintFacts.accepted;
import static io.perennial.command.complaint.ComplaintFacts.analysed;
import static io.perennial.command.complaint.ComplaintFacts.assigned;
import static io.perennial.command.complaint.ComplaintFacts.declined;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.proposed;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.steps;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;
import static io.perennial.command.complaint.ComplaintFacts.waitEnded;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AcceptSolutionComponentTest {
  private static final AcceptSolution ACCEPT = new AcceptSolution(COMPLAINT, SOLUTION, null);

  @Nested
  class Accepts {
    @Test
    void whatHasBeenProposed() {
      complaint(steps(ComplaintFacts.PROPOSED)).when(ACCEPT).records(accepted(SOLUTION, TODAY));
    }

    @Test
    void anAnswerThatWeWaitForWhichEndsTheWait() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(waitBegan(MARCH))
          .when(ACCEPT)
          .records(waitEnded(TODAY), accepted(SOLUTION, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("solution-unknown")
    void whatNobodyHasProposed() {
      complaint(steps(ComplaintFacts.ANALYSED))
          .when(ACCEPT)
          .isRefused(ComplaintRefusal.SOLUTION_UNKNOWN);
    }

    @Test
    @Produces("already-so")
    void whatTheCustomerHasDeclined() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(declined(SOLUTION, MARCH))
          .when(ACCEPT)
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheProposal() {
      complaint(
              recorded(),
              judged(true, null, MARCH),
              assigned("quality", "Cara Example", MARCH),
              analysed(MARCH),
              proposed(SOLUTION, TODAY))
          .when(new AcceptSolution(COMPLAINT, SOLUTION, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenAccepted() {
      complaint(steps(ComplaintFacts.CARRIED_OUT)).when(ACCEPT).staysQuiet();
    }
  }
}
