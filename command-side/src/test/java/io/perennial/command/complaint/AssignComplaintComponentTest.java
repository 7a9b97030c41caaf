package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.assigned;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.steps;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignComplaintComponentTest {
  private static AssignComplaint to(String department, String person, @Nullable LocalDate on) {
    return new AssignComplaint(COMPLAINT, department, person, on);
  }

  @Nested
  class Accepts {
    @Test
    void whatHasBeenJudgedValid() {
      complaint(steps(ComplaintFacts.VALID))
          .when(to("quality", "Cara Example", null))
          .records(assigned("quality", "Cara Example", TODAY));
    }

    @Test
    void whatMovesToAnotherDepartment() {
      complaint(steps(ComplaintFacts.PROPOSED))
          .when(to("dispatch", "Cara Example", null))
          .records(assigned("dispatch", "Cara Example", TODAY));
    }

    @Test
    void whatMovesToAnotherPerson() {
      complaint(steps(ComplaintFacts.ASSIGNED))
          .when(to("quality", "Dan Example", TODAY))
          .records(assigned("quality", "Dan Example", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatNobodyHasJudged() {
      complaint(recorded())
          .when(to("quality", "Cara Example", null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void whatHasBeenClosed() {
      complaint(recorded(), judged(false, "no", MARCH), closed(MARCH))
          .when(to("quality", "Cara Example", null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void thatPersonFromAnotherDayOn() {
      complaint(steps(ComplaintFacts.ASSIGNED))
          .when(to("quality", "Cara Example", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheJudgement() {
      complaint(recorded(), judged(true, null, TODAY))
          .when(to("quality", "Cara Example", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aMoveDatedBeforeTheAssignment() {
      complaint(steps(ComplaintFacts.ASSIGNED))
          .when(to("dispatch", "Dan Example", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatPersonDealsWithItHoweverTheNameIsWritten() {
      complaint(steps(ComplaintFacts.ANALYSED))
          .when(to("quality", "cara  example", null))
          .staysQuiet();
    }
  }
}
