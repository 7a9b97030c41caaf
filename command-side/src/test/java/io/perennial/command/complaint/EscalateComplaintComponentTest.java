package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.ACKNOWLEDGEMENT_DUE;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.PROPOSAL_DUE;
import static io.perennial.command.complaint.ComplaintFacts.SOLUTION;
import static io.perennial.command.complaint.ComplaintFacts.acknowledged;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.declined;
import static io.perennial.command.complaint.ComplaintFacts.escalated;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.severity;
import static io.perennial.command.complaint.ComplaintFacts.steps;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;

import io.perennial.command.Produces;
import io.perennial.events.complaint.OwedStep;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EscalateComplaintComponentTest {
  private static EscalateComplaint escalate(OwedStep step) {
    return new EscalateComplaint(COMPLAINT, step);
  }

  @Nested
  class Accepts {
    @Test
    void anAcknowledgementThatIsOverdue() {
      complaint(recorded())
          .when(escalate(OwedStep.ACKNOWLEDGEMENT))
          .records(escalated(OwedStep.ACKNOWLEDGEMENT, 1, ACKNOWLEDGEMENT_DUE, TODAY));
    }

    @Test
    void aProposalThatIsOverdueToTheNextLevel() {
      complaint(recorded(), escalated(OwedStep.ACKNOWLEDGEMENT, 1, ACKNOWLEDGEMENT_DUE, MARCH))
          .when(escalate(OwedStep.PROPOSAL))
          .records(escalated(OwedStep.PROPOSAL, 2, PROPOSAL_DUE, TODAY));
    }

    @Test
    void aSecondProposalThatIsOverdue() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(escalated(OwedStep.PROPOSAL, 1, PROPOSAL_DUE, MARCH), declined(SOLUTION, MARCH))
          .when(escalate(OwedStep.PROPOSAL))
          .records(escalated(OwedStep.PROPOSAL, 2, PROPOSAL_DUE, TODAY));
    }

    @Test
    void aProposalThatWasOverdueBeforeTheSeverityChanged() {
      complaint(recorded(), severity(4, PROPOSAL_DUE, TODAY))
          .when(escalate(OwedStep.PROPOSAL))
          .records(escalated(OwedStep.PROPOSAL, 1, PROPOSAL_DUE, TODAY));
    }

    @Test
    void aProposalThatWasOverdueBeforeWeWaited() {
      complaint(recorded())
          .andRecordedOn(TODAY, waitBegan(TODAY))
          .when(escalate(OwedStep.PROPOSAL))
          .records(escalated(OwedStep.PROPOSAL, 1, PROPOSAL_DUE, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("not-overdue")
    void whatIsNotDueYetHoweverItIsDated() {
      complaint()
          .andRecordedOn(TODAY, recorded())
          .when(escalate(OwedStep.ACKNOWLEDGEMENT))
          .isRefused(ComplaintRefusal.NOT_OVERDUE);
    }

    @Test
    @Produces("not-owed")
    void whatHasBeenDone() {
      complaint(recorded(), acknowledged(MARCH))
          .when(escalate(OwedStep.ACKNOWLEDGEMENT))
          .isRefused(ComplaintRefusal.NOT_OWED);
    }

    @Test
    void whatWeWaitForTheCustomerWith() {
      complaint(recorded(), waitBegan(MARCH))
          .when(escalate(OwedStep.PROPOSAL))
          .isRefused(ComplaintRefusal.NOT_OVERDUE);
    }

    @Test
    void whatIsClosed() {
      complaint(recorded(), judged(false, "no", MARCH), closed(MARCH))
          .when(escalate(OwedStep.PROPOSAL))
          .isRefused(ComplaintRefusal.NOT_OWED);
    }

    @Test
    void whatIsHeldToBeLessGraveInTime() {
      complaint()
          .andRecordedOn(TODAY.minusDays(8), recorded())
          .andRecordedOn(TODAY.minusDays(7), severity(4, null, TODAY))
          .when(escalate(OwedStep.PROPOSAL))
          .isRefused(ComplaintRefusal.NOT_OVERDUE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheStepHasBeenEscalated() {
      complaint(recorded(), escalated(OwedStep.PROPOSAL, 1, PROPOSAL_DUE, MARCH))
          .when(escalate(OwedStep.PROPOSAL))
          .staysQuiet();
    }
  }
}
