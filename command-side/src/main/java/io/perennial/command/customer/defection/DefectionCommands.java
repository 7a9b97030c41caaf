package io.perennial.command.customer.defection;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.util.List;

/** The commands about customers lost and won back. */
public final class DefectionCommands {
  private static final String PART = "partial-defection-1";

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(DefectionRefusal.values()),
          task(
                  CUSTOMERS,
                  "declare-defection",
                  "Declare the customer lost.",
                  new DeclareDefection(
                      CUSTOMER,
                      DefectionReason.COMPETITOR_OFFER,
                      "Rival Inc",
                      "no answer for a month",
                      "answer sooner",
                      "call back within a day",
                      "rep-7",
                      ON))
              .refusedFor(DATES)
              .refusedFor(
                  DATED_TOO_EARLY, DefectionRefusal.ALREADY_LOST, DefectionRefusal.NOT_A_CUSTOMER),
          task(
                  CUSTOMERS,
                  "declare-partial-defection",
                  "Declare that the customer buys one product line, or part of everything, elsewhere.",
                  new DeclarePartialDefection(
                      CUSTOMER,
                      PART,
                      "power tools",
                      DefectionReason.PRODUCT,
                      "Rival Inc",
                      "our batteries do not fit",
                      "one battery for all tools",
                      "give adapters away",
                      "rep-7",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(
                  DefectionRefusal.NOT_A_CUSTOMER,
                  DefectionRefusal.ALREADY_LOST,
                  DefectionRefusal.PART_ALREADY_LOST),
          task(
                  CUSTOMERS,
                  "record-failure-analysis",
                  "Record why the customer left, wholly or in part, and what is done about it; again,"
                      + " to amend it.",
                  new RecordFailureAnalysis(
                      CUSTOMER,
                      PART,
                      "our batteries do not fit",
                      "one battery for all tools",
                      "give adapters away",
                      "rep-7",
                      ON.plusMonths(2),
                      ON))
              .refusedFor(DATES)
              .refusedFor(
                  DATED_TOO_EARLY,
                  DefectionRefusal.NOT_LOST,
                  DefectionRefusal.PARTIAL_DEFECTION_UNKNOWN),
          task(
                  CUSTOMERS,
                  "win-back",
                  "Record that the lost customer, or a part of its demand, has come back.",
                  new WinBack(CUSTOMER, PART, WinBackCause.OFFER, "a year at the old price", ON))
              .refusedFor(DATES)
              .refusedFor(
                  DATED_TOO_EARLY,
                  ALREADY_SO,
                  DefectionRefusal.NOT_LOST,
                  DefectionRefusal.ALREADY_LOST,
                  DefectionRefusal.PARTIAL_DEFECTION_UNKNOWN));

  private DefectionCommands() {}
}
