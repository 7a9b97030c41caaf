package io.perennial.command.customer.hold;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import java.util.List;

/** The commands about legal holds. */
public final class LegalHoldCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(LegalHoldRefusal.values()),
          task(
                  CUSTOMERS,
                  "set-legal-hold",
                  "Forbid to erase anything of the customer, of its people or of who is named in"
                      + " what is kept of it.",
                  new SetLegalHold(CUSTOMER, "the customer sues us for damages", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "lift-legal-hold",
                  "Allow again to erase what is kept of the customer.",
                  new LiftLegalHold(CUSTOMER, "the suit is settled", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(LegalHoldRefusal.LEGAL_HOLD_NOT_SET));

  private LegalHoldCommands() {}
}
