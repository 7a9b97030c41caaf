package io.perennial.command.customer.stage;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.prospect.DisqualificationReason;
import java.util.List;

/** The commands that decide whether a company is to be won. */
public final class StageCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(StageRefusal.values()),
          task(
                  CUSTOMERS,
                  "qualify",
                  "Decide that the company, which has been identified, is to be won.",
                  new QualifyProspect(CUSTOMER, "asked for our catalogue", ON))
              .refusedFor(DATES)
              .refusedFor(
                  ALREADY_SO,
                  DATED_TOO_EARLY,
                  StageRefusal.ALREADY_CUSTOMER,
                  StageRefusal.DISQUALIFIED),
          task(
                  CUSTOMERS,
                  "disqualify",
                  "Decide that the company, which has not bought yet, is no target.",
                  new DisqualifyProspect(
                      CUSTOMER,
                      DisqualificationReason.BOUND_TO_COMPETITOR,
                      "until the end of 2027",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY, StageRefusal.ALREADY_CUSTOMER),
          task(
                  CUSTOMERS,
                  "reopen",
                  "Take the company up again, which was no target; it is what it was before.",
                  new ReopenProspect(CUSTOMER, "their contract has run out", ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY, StageRefusal.NOT_DISQUALIFIED));

  private StageCommands() {}
}
