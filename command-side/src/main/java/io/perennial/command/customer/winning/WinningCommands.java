package io.perennial.command.customer.winning;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.DERIVED_AMOUNT_TOO_LARGE;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ProspectLossReason;
import java.util.List;

/** The commands about winning companies. */
public final class WinningCommands {
  private static final String ROUND = "round-1";

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(WinningRefusal.values()),
          task(
                  CUSTOMERS,
                  "record-funnel-step",
                  "Record a step of a round of winning the company; the first one opens the round.",
                  new RecordFunnelStep(
                      CUSTOMER,
                      ROUND,
                      FunnelStep.CALL,
                      "asks for prices",
                      "has asked to be called back",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY)
              .refusedFor(WinningRefusal.values()),
          task(
                  CUSTOMERS,
                  "close-deal",
                  "Close a deal, which ends the round.",
                  new CloseDeal(CUSTOMER, ROUND, usd("4000.00"), ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY, DERIVED_AMOUNT_TOO_LARGE)
              .refusedFor(WinningRefusal.ROUND_STILL_OPEN),
          task(
                  CUSTOMERS,
                  "lose-prospect",
                  "Give up a round without a deal; another one may begin.",
                  new LoseProspect(
                      CUSTOMER,
                      ROUND,
                      ProspectLossReason.COMPETITOR_OFFER,
                      "bound to Rival Inc for a year",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY)
              .refusedFor(WinningRefusal.ROUND_STILL_OPEN),
          task(
                  CUSTOMERS,
                  "record-objection",
                  "Record an objection and what we answered; after two in one contact a prospect"
                      + " rests.",
                  new RecordObjection(
                      CUSTOMER,
                      "objection-1",
                      "call-1",
                      ObjectionReason.PRICE_TOO_HIGH,
                      "cheaper over three years",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN));

  private WinningCommands() {}
}
