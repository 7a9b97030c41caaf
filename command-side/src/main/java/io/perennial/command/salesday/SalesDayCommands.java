package io.perennial.command.salesday;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.CUSTOMER_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.FOUR_EYES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.salesday.SalesDayRefusal.NOTHING_PLANNED;
import static io.perennial.command.salesday.SalesDayRefusal.VISIT_TIMES_UNFIT;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.events.ComparableText;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.personal.Erased;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.platform.web.Identities;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The commands about sales days. */
public final class SalesDayCommands {

  private static final String DAY = "sales-day-1";
  private static final CommandFamily DAYS =
      new CommandFamily(
          "sales-days", "salesDayId", "sales-day-", SalesDayRefusal.SALES_DAY_UNKNOWN, "sales-day");
  private static final String KIND = "sales-day";
  private static final UniqueValue ONE_A_DAY =
      new UniqueValue(KIND, true, SalesDayCommands::heldBy);
  private static final PlannedVisitEntry VISIT =
      new PlannedVisitEntry(
          CUSTOMER, LocalTime.of(9, 0), LocalTime.of(10, 30), VisitPurpose.COLLECT);

  /** All of them. */
  public static final CommandFeature FEATURE =
      new CommandFeature(
          List.of(SalesDayRefusal.values()),
          List.of(ONE_A_DAY),
          List.of(
              creation(
                      DAYS,
                      "plan",
                      "Plan a representative's day, the only one of that date.",
                      new PlanSalesDay(DAY, "rep-7", ON, "north", List.of(VISIT), ON))
                  .refusedFor(DATES)
                  .refusedFor(ID_TAKEN, CUSTOMER_UNKNOWN, VISIT_TIMES_UNFIT)
                  .claiming(
                      ONE_A_DAY,
                      command -> List.of(dayOf(command.representative(), command.day())),
                      PlanSalesDay::salesDayId,
                      SalesDayRefusal.SALES_DAY_EXISTS),
              task(
                      DAYS,
                      "plan-visits",
                      "Plan the visits of the day anew, before they are submitted or after they were"
                          + " sent back.",
                      new PlanVisits(DAY, "north-east", List.of(VISIT), ON))
                  .refusedFor(DATES)
                  .refusedFor(
                      CUSTOMER_UNKNOWN,
                      VISIT_TIMES_UNFIT,
                      ALREADY_SO,
                      STEP_OUT_OF_ORDER,
                      DATED_TOO_EARLY),
              task(
                      DAYS,
                      "submit-visit-plan",
                      "Submit the plan of the day's visits, to be countersigned.",
                      new SubmitVisitPlan(DAY, ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY, NOTHING_PLANNED),
              task(
                      DAYS,
                      "countersign-visit-plan",
                      "Countersign the submitted plan, by someone who has neither planned nor"
                          + " submitted it and whose day it is not.",
                      new CountersignVisitPlan(DAY, ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, FOUR_EYES, STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      DAYS,
                      "send-back-visit-plan",
                      "Send the submitted plan back to be changed, by someone who might countersign"
                          + " it.",
                      new SendBackVisitPlan(DAY, "too few visits", ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, FOUR_EYES, STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      DAYS,
                      "hand-in-day-report",
                      "Hand in the report of the day; after the hour set for it, it is late.",
                      new HandInDayReport(
                          DAY,
                          Attendance.PRESENT,
                          "the fair fills the hotels",
                          "call before a long way",
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, DATED_TOO_EARLY),
              task(
                      DAYS,
                      "comment-day-report",
                      "Comment on the report and grade it, by someone who has not handed it in and"
                          + " whose day it is not.",
                      new CommentDayReport(DAY, "well prepared", 4, ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, FOUR_EYES, STEP_OUT_OF_ORDER, DATED_TOO_EARLY)));

  /** Whose name has been erased has no other day any more. */
  private static List<HeldValue> heldBy(LifecycleEvent event) {
    return event instanceof SalesDayPlanned planned && !planned.representative().equals(Erased.TEXT)
        ? List.of(
            HeldValue.gained(
                KIND, planned.salesDayId(), dayOf(planned.representative(), planned.day())))
        : List.of();
  }

  /** A digest, so that a claim does not say who works on a day. */
  private static String dayOf(String representative, LocalDate day) {
    return Identities.derived(ComparableText.person(representative), day.toString());
  }

  private SalesDayCommands() {}
}
