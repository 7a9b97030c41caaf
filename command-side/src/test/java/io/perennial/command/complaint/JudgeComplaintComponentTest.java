package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeComplaintComponentTest {
  @Nested
  class Accepts {
    @Test
    void aComplaintAsValidWithoutReasons() {
      complaint(recorded())
          .when(new JudgeComplaint(COMPLAINT, true, null, null))
          .records(judged(true, null, TODAY));
    }

    @Test
    void aComplaintAsNotValidWithReasons() {
      complaint(recorded())
          .when(new JudgeComplaint(COMPLAINT, false, "used against the manual", MARCH))
          .records(judged(false, "used against the manual", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("reasons-missing")
    void notValidWithoutReasons() {
      complaint(recorded())
          .when(new JudgeComplaint(COMPLAINT, false, null, MARCH))
          .isRefused(ComplaintRefusal.REASONS_MISSING);
    }

    @Test
    void notValidWithBlankReasons() {
      complaint(recorded())
          .when(new JudgeComplaint(COMPLAINT, false, " ", MARCH))
          .isRefused(ComplaintRefusal.REASONS_MISSING);
    }

    @Test
    @Produces("step-out-of-order")
    void anotherVerdict() {
      complaint(recorded(), judged(true, null, MARCH))
          .when(new JudgeComplaint(COMPLAINT, false, "used against the manual", MARCH))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void theSameVerdictForOtherReasons() {
      complaint(recorded(), judged(false, "used against the manual", MARCH))
          .when(new JudgeComplaint(COMPLAINT, false, "never bought from us", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theSameVerdictOnAnotherDay() {
      complaint(recorded(), judged(true, null, MARCH))
          .when(new JudgeComplaint(COMPLAINT, true, null, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aVerdictDatedBeforeTheComplaint() {
      complaint(recorded())
          .when(new JudgeComplaint(COMPLAINT, true, null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aVerdictOfTomorrow() {
      complaint(recorded())
          .when(new JudgeComplaint(COMPLAINT, true, null, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheVerdictIsTheSame() {
      complaint(recorded(), judged(false, "used against the manual", MARCH))
          .when(new JudgeComplaint(COMPLAINT, false, "used against the manual", null))
          .staysQuiet();
    }

    @Test
    void whenTheComplaintHasBeenClosedSince() {
      complaint(recorded(), judged(false, "used against the manual", MARCH), closed(MARCH))
          .when(new JudgeComplaint(COMPLAINT, false, "used against the manual", MARCH))
          .staysQuiet();
    }
  }
}
