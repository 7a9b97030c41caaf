package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.PROPOSAL_DUE;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.severity;
import static io.perennial.command.complaint.ComplaintFacts.steps;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeComplaintSeverityComponentTest {
  private static ChangeComplaintSeverity to(
      int severity, @Nullable String reason, @Nullable LocalDate on) {
    return new ChangeComplaintSeverity(COMPLAINT, severity, reason, on);
  }

  private static final String WHY = "production stands still";

  @Nested
  class Accepts {
    @Test
    void anotherOneBeforeAnythingIsOverdue() {
      complaint()
          .andRecordedOn(TODAY, recorded())
          .when(to(1, WHY, null))
          .records(severity(1, null, TODAY));
    }

    @Test
    void anotherOneWhichLeavesWhatIsOverdueAsItIs() {
      complaint(recorded()).when(to(4, WHY, null)).records(severity(4, PROPOSAL_DUE, TODAY));
    }

    @Test
    void theFirstOneAgain() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .and(severity(1, null, MARCH))
          .when(to(2, WHY, MARCH))
          .records(severity(2, null, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void thatOfAClosedComplaint() {
      complaint(recorded(), judged(false, "no", MARCH), closed(MARCH))
          .when(to(1, WHY, null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void thatSeverityForAnotherReason() {
      complaint(recorded(), severity(1, null, MARCH))
          .when(to(1, "else", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theRecordedSeverityWithAReason() {
      complaint(recorded()).when(to(2, WHY, null)).isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheComplaint() {
      complaint(recorded())
          .when(to(1, WHY, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aDateBeforeTheLastChange() {
      complaint(recorded(), severity(1, null, TODAY))
          .when(to(3, WHY, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsOfThatSeverity() {
      complaint(recorded(), severity(1, null, MARCH)).when(to(1, WHY, null)).staysQuiet();
    }

    @Test
    void whenItWasRecordedWithThatSeverity() {
      complaint(recorded()).when(to(2, null, null)).staysQuiet();
    }
  }
}
