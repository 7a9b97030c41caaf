package io.perennial.command.complaint;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.CUSTOMER_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.OwedStep;
import java.util.List;

/** The commands about complaints. */
public final class ComplaintCommands {

  private static final String COMPLAINT = "complaint-1";
  private static final CommandFamily COMPLAINTS =
      new CommandFamily(
          "complaints",
          "complaintId",
          "complaint-",
          ComplaintRefusal.COMPLAINT_UNKNOWN,
          "complaint");

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
                      "Ann Example",
                      "purchase-1",
                      "drill-4",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, CUSTOMER_UNKNOWN),
          step(
              "acknowledge",
              "Record that the customer has been told that the complaint has reached us.",
              new AcknowledgeComplaint(COMPLAINT, ON)),
          step(
                  "judge",
                  "Judge the complaint valid or not.",
                  new JudgeComplaint(COMPLAINT, false, "used against the manual", ON))
              .refusedFor(ComplaintRefusal.REASONS_MISSING),
          step(
              "close-as-unfounded",
              "Close the complaint, which has been judged not valid.",
              new CloseComplaintAsUnfounded(COMPLAINT, ON)),
          step(
              "assign",
              "Let a department and a person deal with the complaint; again when it moves.",
              new AssignComplaint(COMPLAINT, "quality", "Cara Example", ON)),
          step(
              "analyse-cause",
              "Record what has caused the complaint.",
              new AnalyseComplaintCause(COMPLAINT, "a bearing without grease", ON)),
          later(
                  "propose-solution",
                  "Record the solution that has been proposed to the customer.",
                  new ProposeSolution(
                      COMPLAINT,
                      "solution-1",
                      "exchange of the drill",
                      ComplaintChannel.PHONE,
                      usd("80.00"),
                      ON))
              .refusedFor(MONEY)
              .refusedFor(STEP_OUT_OF_ORDER, ID_TAKEN),
          later(
                  "accept-solution",
                  "Record that the customer accepts the solution proposed.",
                  new AcceptSolution(COMPLAINT, "solution-1", ON))
              .refusedFor(ALREADY_SO, ComplaintRefusal.SOLUTION_UNKNOWN),
          later(
                  "decline-solution",
                  "Record that the customer declines the solution proposed; another one is due"
                      + " then.",
                  new DeclineSolution(COMPLAINT, "solution-1", "wants the money back", ON))
              .refusedFor(ALREADY_SO, ComplaintRefusal.SOLUTION_UNKNOWN),
          step(
                  "carry-out",
                  "Record that the accepted solution has been carried out.",
                  new CarryOutSolution(COMPLAINT, usd("75.50"), ON))
              .refusedFor(MONEY),
          step(
              "evaluate",
              "Write down what there is to learn from the complaint, which closes it.",
              new EvaluateComplaint(
                  COMPLAINT,
                  "one drill exchanged",
                  "grease is checked before packing",
                  "the packer is trained again",
                  ON)),
          step(
                  "reopen",
                  "Take up the closed complaint again, within some days of its closing.",
                  new ReopenComplaint(COMPLAINT, "the new drill stalls, too", ON))
              .refusedFor(ComplaintRefusal.CLOSED_TOO_LONG_AGO),
          step(
              "change-severity",
              "Hold the complaint to be graver, or less grave, than before; what is not overdue"
                  + " yet is due by it.",
              new ChangeComplaintSeverity(COMPLAINT, 1, "production stands still", ON)),
          step(
              "wait-for-customer",
              "Wait for the customer; until that ends, no time of ours runs.",
              new WaitForCustomer(COMPLAINT, "the drill, to look at it", ON)),
          step("resume", "Wait for the customer no longer.", new ResumeComplaint(COMPLAINT, ON)),
          task(
                  COMPLAINTS,
                  "escalate",
                  "Tell the next level that a step that we owe the customer is overdue; once for"
                      + " each step.",
                  new EscalateComplaint(COMPLAINT, OwedStep.PROPOSAL))
              .sentByTheService()
              .refusedFor(ComplaintRefusal.NOT_OWED, ComplaintRefusal.NOT_OVERDUE));

  /** A step that answers another one. */
  private static <C> CommandDefinition<C> later(String name, String meaning, C sample) {
    return task(COMPLAINTS, name, meaning, sample).refusedFor(DATES).refusedFor(DATED_TOO_EARLY);
  }

  /** A step that has its turn, and is taken then. */
  private static <C> CommandDefinition<C> step(String name, String meaning, C sample) {
    return later(name, meaning, sample).refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER);
  }

  private ComplaintCommands() {}
}
