package io.perennial.command.salesmeeting;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salesmeeting.MeetingDecision;
import io.perennial.events.salesmeeting.MeetingParticipant;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldSalesMeetingComponentTest {
  private static final String MEETING = "sales-meeting-1";

  private static HoldSalesMeeting hold(
      LocalDate dueOn, @Nullable LocalDate on, String... participants) {
    return new HoldSalesMeeting(
        MEETING,
        SalesMeetingKind.WEEKLY,
        Stream.of(participants).map(MeetingParticipantEntry::new).toList(),
        List.of(new MeetingDecisionEntry("visit the north on Mondays")),
        List.of(new MeetingTaskEntry("rep-7", "draw the route", dueOn)),
        on);
  }

  private static SalesMeetingHeld held(LocalDate dueOn, LocalDate on) {
    return new SalesMeetingHeld(
        MEETING,
        SalesMeetingKind.WEEKLY,
        List.of(new MeetingParticipant("anna"), new MeetingParticipant("rep-7")),
        List.of(new MeetingDecision("visit the north on Mondays")),
        List.of(new MeetingTask("rep-7", "draw the route", dueOn)),
        on);
  }

  @Nested
  class Accepts {
    @Test
    void aMeetingWithWhatSomebodyIsGoingToDo() {
      Scenario.salesMeeting()
          .when(hold(TODAY.plusDays(7), null, "anna", "rep-7"))
          .records(held(TODAY.plusDays(7), TODAY));
    }

    @Test
    void aMeetingThatDecidesNothing() {
      Scenario.salesMeeting()
          .when(
              new HoldSalesMeeting(
                  MEETING,
                  SalesMeetingKind.MORNING,
                  List.of(new MeetingParticipantEntry("anna")),
                  List.of(),
                  List.of(),
                  MARCH))
          .records(
              new SalesMeetingHeld(
                  MEETING,
                  SalesMeetingKind.MORNING,
                  List.of(new MeetingParticipant("anna")),
                  List.of(),
                  List.of(),
                  MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("nobody-took-part")
    void aMeetingOfNobody() {
      Scenario.salesMeeting()
          .when(hold(TODAY, MARCH))
          .isRefused(SalesMeetingRefusal.NOBODY_TOOK_PART);
    }

    @Test
    @Produces("dated-too-early")
    void aTaskThatIsDueBeforeTheMeeting() {
      Scenario.salesMeeting()
          .when(hold(MARCH.minusDays(1), MARCH, "anna"))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the meeting");
    }

    @Test
    void aTaskThatIsDueTooFarAhead() {
      Scenario.salesMeeting()
          .when(hold(TODAY.plusYears(2), MARCH, "anna"))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }

    @Test
    @Produces("id-taken")
    void anotherMeetingUnderItsIdentifier() {
      Scenario.salesMeeting(held(TODAY, MARCH))
          .when(hold(TODAY, MARCH, "anna", "rep-8"))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatMeetingHasBeenRecorded() {
      Scenario.salesMeeting(held(TODAY, MARCH))
          .when(hold(TODAY, null, "anna", "rep-7"))
          .staysQuiet();
    }
  }
}
