package io.perennial.command.complaint;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.CUSTOMER_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import java.util.List;

/** The commands about complaints. */
public final class ComplaintCommands {

  private static final String COMPLAINT = "complaint-1";
  private static final CommandFamily COMPLAINTS =
      new CommandFamily(
          "complaints", "complaintId", "complaint-", ComplaintRefusal.COMPLAINT_UNKNOWN);

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(ComplaintRefusal.values()),
          creation(
                  COMPLAINTS,
                  "record",
                  "Record what a customer complains about.",
                  new RecordComplaint(
                      COMPLAINT,
                      CUSTOMER,
                      ComplaintCategory.QUALITY,
                      2,
                      ComplaintChannel.PHONE,
                      "drill stalls under load",
                      "exchange",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, CUSTOMER_UNKNOWN),
          task(
                  COMPLAINTS,
                  "judge",
                  "Judge the complaint valid or not.",
                  new JudgeComplaint(COMPLAINT, false, "used against the manual", ON))
              .refusedFor(DATES)
              .refusedFor(
                  ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY, ComplaintRefusal.REASONS_MISSING),
          task(
                  COMPLAINTS,
                  "close-as-unfounded",
                  "Close the complaint, which has been judged not valid.",
                  new CloseComplaintAsUnfounded(COMPLAINT, ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY));

  private ComplaintCommands() {}
}
