package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.carriedOut;
import static io.perennial.command.complaint.ComplaintFacts.evaluated;
import static io.perennial.command.complaint.ComplaintFacts.reopened;
import static io.perennial.command.complaint.ComplaintFacts.steps;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvaluateComplaintComponentTest {
  private static EvaluateComplaint evaluate(String summary, @Nullable LocalDate on) {
    return new EvaluateComplaint(
        COMPLAINT, summary, "grease is checked before packing", "the packer is trained again", on);
  }

  @Nested
  class Accepts {
    @Test
    void whatHasBeenCarriedOut() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .when(evaluate("one drill exchanged", null))
          .records(evaluated(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatHasNotBeenCarriedOut() {
      complaint(steps(ComplaintFacts.ACCEPTED))
          .when(evaluate("one drill exchanged", null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void anotherEvaluation() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(MARCH))
          .when(evaluate("two drills exchanged", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void anEvaluationOfWhatHasBeenReopened() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(MARCH), reopened(MARCH))
          .when(evaluate("two drills exchanged", null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeItWasCarriedOut() {
      complaint(steps(ComplaintFacts.ACCEPTED))
          .and(carriedOut("80.00", TODAY))
          .when(evaluate("one drill exchanged", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasBeenWritten() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(MARCH))
          .when(evaluate("one drill exchanged", null))
          .staysQuiet();
    }

    @Test
    void whenItHasBeenReopenedSince() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(MARCH), reopened(MARCH))
          .when(evaluate("one drill exchanged", MARCH))
          .staysQuiet();
    }
  }
}
