package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.evaluated;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.reopened;
import static io.perennial.command.complaint.ComplaintFacts.steps;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReopenComplaintComponentTest {
  private static final LocalDate LATEST = TODAY.minusDays(30);
  private static final ReopenComplaint REOPEN =
      new ReopenComplaint(COMPLAINT, "the new drill stalls, too", null);

  @Nested
  class Accepts {
    @Test
    void whatWasClosedThirtyDaysAgo() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(LATEST))
          .when(REOPEN)
          .records(reopened(TODAY));
    }

    @Test
    void whatWasClosedAsUnfounded() {
      complaint(recorded(), judged(false, "no", LATEST), closed(LATEST))
          .when(REOPEN)
          .records(reopened(TODAY));
    }

    @Test
    void whatWasClosedLongAgoByADateThatWasGivenLater() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .andRecordedOn(LATEST, evaluated(MARCH))
          .when(REOPEN)
          .records(reopened(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatIsOpen() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .when(REOPEN)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @ExampleOf("closed-too-long-ago")
    void whatWasClosedLongerAgo() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(LATEST.minusDays(1)))
          .when(REOPEN)
          .isRefused(ComplaintRefusal.CLOSED_TOO_LONG_AGO);
    }

    @Test
    void whatWasClosedLongerAgoAlsoUnderAnEarlierDate() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(MARCH))
          .when(new ReopenComplaint(COMPLAINT, "the new drill stalls, too", MARCH.plusDays(2)))
          .isRefused(ComplaintRefusal.CLOSED_TOO_LONG_AGO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheClosing() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(LATEST))
          .when(new ReopenComplaint(COMPLAINT, "else", LATEST.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherReason() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(LATEST), reopened(LATEST))
          .when(new ReopenComplaint(COMPLAINT, "else", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenReopened() {
      complaint(steps(ComplaintFacts.CARRIED_OUT))
          .and(evaluated(LATEST), reopened(LATEST))
          .when(REOPEN)
          .staysQuiet();
    }
  }
}
