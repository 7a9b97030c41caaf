package io.perennial.command.salesmeeting;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salesmeeting.MeetingParticipant;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompleteMeetingTaskComponentTest {
  private static final String MEETING = "sales-meeting-1";

  private static Scenario held() {
    return Scenario.salesMeeting(
        new SalesMeetingHeld(
            MEETING,
            SalesMeetingKind.WEEKLY,
            List.of(new MeetingParticipant("anna"), new MeetingParticipant("rep-7")),
            List.of(),
            List.of(
                new MeetingTask("rep-7", "draw the route", TODAY),
                new MeetingTask("anna", "tell the customers", TODAY)),
            MARCH));
  }

  private static CompleteMeetingTask complete(int number, String by, @Nullable LocalDate on) {
    return new CompleteMeetingTask(MEETING, number, by, "the route is drawn", on);
  }

  private static SalesMeetingTaskDone done(int number, LocalDate on) {
    return new SalesMeetingTaskDone(MEETING, number, "rep-7", "the route is drawn", on);
  }

  @Nested
  class Accepts {
    @Test
    void whatTheMeetingHasAgreed() {
      held().when(complete(1, "rep-7", null)).records(done(1, TODAY));
    }

    @Test
    void eachTaskByItself() {
      held().and(done(1, MARCH)).when(complete(2, "rep-7", MARCH)).records(done(2, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("task-unknown")
    void whatTheMeetingHasNotAgreed() {
      held().when(complete(3, "rep-7", TODAY)).isRefused(SalesMeetingRefusal.TASK_UNKNOWN, "3");
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheMeeting() {
      held()
          .when(complete(1, "rep-7", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the meeting");
    }

    @Test
    @Produces("already-so")
    void anotherResult() {
      held()
          .and(done(1, TODAY))
          .when(new CompleteMeetingTask(MEETING, 1, "rep-7", "nothing", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void somebodyElse() {
      held()
          .and(done(1, TODAY))
          .when(complete(1, "anna", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void anotherDay() {
      held()
          .and(done(1, TODAY))
          .when(complete(1, "rep-7", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasComeOfIt() {
      held().and(done(1, MARCH)).when(complete(1, "rep-7", null)).staysQuiet();
    }
  }
}
