package io.perennial.command.complaint;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.SOLUTION;
import static io.perennial.command.complaint.ComplaintFacts.analysed;
import static io.perennial.command.complaint.ComplaintFacts.assigned;
import static io.perennial.command.complaint.ComplaintFacts.declined;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.proposed;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.steps;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;
import static io.perennial.command.complaint.ComplaintFacts.waitEnded;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeclineSolutionComponentTest {
  private static final DeclineSolution DECLINE =
      new DeclineSolution(COMPLAINT, SOLUTION, "wants the money back", null);

  @Nested
  class Accepts {
    @Test
    void whatHasBeenProposed() {
      complaint(steps(ComplaintFacts.PROPOSED)).when(DECLINE).records(declined(SOLUTION, TODAY));
    }

    @Test
    void withoutAReason() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .when(new DeclineSolution(COMPLAINT, SOLUTION, null, null))
          .records(new ComplaintSolutionDeclined(COMPLAINT, CUSTOMER, SOLUTION, null, TODAY));
    }

    @Test
    void theSecondOneToo() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(declined(SOLUTION, MARCH), proposed("solution-2", MARCH))
          .when(new DeclineSolution(COMPLAINT, "solution-2", "wants the money back", null))
          .records(declined("solution-2", TODAY));
    }

    @Test
    void anAnswerThatWeWaitForWhichEndsTheWait() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(waitBegan(MARCH))
          .when(DECLINE)
          .records(waitEnded(TODAY), declined(SOLUTION, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("solution-unknown")
    void whatNobodyHasProposed() {
      complaint(steps(ComplaintFacts.ANALYSED))
          .when(DECLINE)
          .isRefused(ComplaintRefusal.SOLUTION_UNKNOWN);
    }

    @Test
    @Produces("already-so")
    void whatTheCustomerHasAccepted() {
      complaint(steps(ComplaintFacts.ACCEPTED)).when(DECLINE).isRefused(CommonRefusal.ALREADY_SO);
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
          .when(new DeclineSolution(COMPLAINT, SOLUTION, null, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenDeclined() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(declined(SOLUTION, MARCH))
          .when(DECLINE)
          .staysQuiet();
    }

    @Test
    void whenAnotherOneHasBeenProposedSince() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(declined(SOLUTION, MARCH), proposed("solution-2", MARCH))
          .when(DECLINE)
          .staysQuiet();
    }
  }
}
