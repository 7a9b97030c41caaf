package io.perennial.command.salesmeeting;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import java.util.List;

/** The commands about sales meetings. */
public final class SalesMeetingCommands {

  private static final String MEETING = "sales-meeting-1";
  private static final CommandFamily MEETINGS =
      new CommandFamily(
          "sales-meetings",
          "salesMeetingId",
          "sales-meeting-",
          SalesMeetingRefusal.SALES_MEETING_UNKNOWN,
          "sales-meeting");

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(SalesMeetingRefusal.values()),
          creation(
                  MEETINGS,
                  "hold",
                  "Record that a sales meeting was held: who took part, what was decided, who does"
                      + " what until when.",
                  new HoldSalesMeeting(
                      MEETING,
                      SalesMeetingKind.MORNING,
                      List.of(
                          new MeetingParticipantEntry("anna"),
                          new MeetingParticipantEntry("rep-7")),
                      List.of(new MeetingDecisionEntry("the north is visited on Mondays")),
                      List.of(new MeetingTaskEntry("rep-7", "draw the route", ON.plusDays(7))),
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY, SalesMeetingRefusal.NOBODY_TOOK_PART),
          task(
                  MEETINGS,
                  "complete-task",
                  "Record that what the meeting has agreed has been done, and with what result.",
                  new CompleteMeetingTask(MEETING, 1, "rep-7", "the route is drawn", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY, SalesMeetingRefusal.TASK_UNKNOWN));

  private SalesMeetingCommands() {}
}
