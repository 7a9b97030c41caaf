package io.perennial.command.customer.tier;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.Money;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierPlacement;
import java.math.BigDecimal;
import java.util.List;

/** The commands about tiers. */
public final class TierCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(TierRefusal.values()),
          task(
                  CUSTOMERS,
                  "change-tier",
                  "Move the customer to another tier by hand.",
                  new ChangeTier(CUSTOMER, Tier.A, "grew", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY, TierRefusal.TIER_NOT_IN_SCHEME),
          task(
                  CUSTOMERS,
                  "change-tier-by-run",
                  "Move the customer to the tier that a tiering run has found for it.",
                  new ChangeTierByRun(
                      CUSTOMER,
                      Tier.A,
                      Tier.B,
                      new TierPlacement(
                          "tiering-run-1",
                          17,
                          new BigDecimal("0.7912"),
                          new Money(new BigDecimal("48210.50"), "USD"),
                          ON.minusYears(1).plusDays(1),
                          ON),
                      ON))
              .sentByTheService()
              .refusedFor(DATES)
              .refusedFor(
                  DATED_TOO_EARLY,
                  TierRefusal.TIER_NOT_IN_SCHEME,
                  TierRefusal.TIER_CHANGED_SINCE_PREVIEW));

  private TierCommands() {}
}
