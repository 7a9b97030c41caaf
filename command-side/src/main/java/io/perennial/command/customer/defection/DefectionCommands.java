package io.perennial.command.customer.defection;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.util.List;

/** The commands about customers lost and won back. */
public final class DefectionCommands {

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
                  "win-back",
                  "Record that the lost customer has come back.",
                  new WinBack(CUSTOMER, WinBackCause.OFFER, "a year at the old price", ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY, DefectionRefusal.NOT_LOST));

  private DefectionCommands() {}
}
