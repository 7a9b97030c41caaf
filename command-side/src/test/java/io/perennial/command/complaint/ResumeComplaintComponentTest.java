package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;
import static io.perennial.command.complaint.ComplaintFacts.waitEnded;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResumeComplaintComponentTest {
  private static final ResumeComplaint RESUME = new ResumeComplaint(COMPLAINT, null);

  @Nested
  class Accepts {
    @Test
    void whatWaits() {
      complaint(recorded(), waitBegan(MARCH)).when(RESUME).records(waitEnded(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatDoesNotWait() {
      complaint(recorded()).when(RESUME).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void anotherEndOfTheWait() {
      complaint(recorded(), waitBegan(MARCH), waitEnded(MARCH))
          .when(new ResumeComplaint(COMPLAINT, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheWait() {
      complaint(recorded(), waitBegan(TODAY))
          .when(new ResumeComplaint(COMPLAINT, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItDoesNotWaitAnyMore() {
      complaint(recorded(), waitBegan(MARCH), waitEnded(MARCH)).when(RESUME).staysQuiet();
    }
  }
}
