package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.analysed;
import static io.perennial.command.complaint.ComplaintFacts.assigned;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.steps;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnalyseComplaintCauseComponentTest {
  private static final String CAUSE = "a bearing without grease";

  @Nested
  class Accepts {
    @Test
    void whatHasBeenAssigned() {
      complaint(steps(ComplaintFacts.ASSIGNED))
          .when(new AnalyseComplaintCause(COMPLAINT, CAUSE, null))
          .records(analysed(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatNobodyDealsWith() {
      complaint(steps(ComplaintFacts.VALID))
          .when(new AnalyseComplaintCause(COMPLAINT, CAUSE, null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void whatWaitsForTheCustomer() {
      complaint(
              recorded(),
              judged(true, null, MARCH),
              assigned("quality", "Cara Example", MARCH),
              waitBegan(MARCH))
          .when(new AnalyseComplaintCause(COMPLAINT, CAUSE, null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "we wait for the customer");
    }

    @Test
    @Produces("already-so")
    void anotherCause() {
      complaint(steps(ComplaintFacts.ANALYSED))
          .when(new AnalyseComplaintCause(COMPLAINT, "bad steel", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheAssignment() {
      complaint(recorded(), judged(true, null, MARCH), assigned("quality", "Cara Example", TODAY))
          .when(new AnalyseComplaintCause(COMPLAINT, CAUSE, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatCauseHasBeenFound() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .when(new AnalyseComplaintCause(COMPLAINT, CAUSE, null))
          .staysQuiet();
    }
  }
}
