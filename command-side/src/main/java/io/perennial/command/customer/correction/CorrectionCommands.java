package io.perennial.command.customer.correction;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.Samples.CUSTOMER;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.correction.EntryKind;
import java.util.List;

/** The commands that correct what was entered. */
public final class CorrectionCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(CorrectionRefusal.values()),
          task(
                  CUSTOMERS,
                  "strike-out",
                  "Strike out what was entered by mistake; from its own date on it is as if it had"
                      + " never been recorded.",
                  new StrikeOut(CUSTOMER, EntryKind.PURCHASE, "purchase-1", "entered twice"))
              .refusedFor(ALREADY_SO)
              .refusedFor(CorrectionRefusal.values()));

  private CorrectionCommands() {}
}
