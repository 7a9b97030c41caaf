package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloseComplaintAsUnfoundedComponentTest {
  private static final CloseComplaintAsUnfounded CLOSE =
      new CloseComplaintAsUnfounded(COMPLAINT, null);

  @Nested
  class Accepts {
    @Test
    void aComplaintJudgedNotValid() {
      complaint(recorded(), judged(false, "used against the manual", MARCH))
          .when(CLOSE)
          .records(closed(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aComplaintThatNobodyHasJudged() {
      complaint(recorded()).when(CLOSE).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aComplaintJudgedValid() {
      complaint(recorded(), judged(true, null, MARCH))
          .when(CLOSE)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void anEndDatedBeforeTheVerdict() {
      complaint(recorded(), judged(false, "used against the manual", MARCH))
          .when(new CloseComplaintAsUnfounded(COMPLAINT, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherDateOfTheEnd() {
      complaint(recorded(), judged(false, "used against the manual", MARCH), closed(MARCH))
          .when(new CloseComplaintAsUnfounded(COMPLAINT, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void anEndOfTomorrow() {
      complaint(recorded(), judged(false, "used against the manual", MARCH))
          .when(new CloseComplaintAsUnfounded(COMPLAINT, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheComplaintHasBeenClosed() {
      complaint(recorded(), judged(false, "used against the manual", MARCH), closed(MARCH))
          .when(CLOSE)
          .staysQuiet();
    }
  }
}
