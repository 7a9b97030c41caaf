package io.perennial.command.tieringrun;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunStarted;
import java.math.BigDecimal;
import java.util.List;

/** The commands about tiering runs. */
public final class TieringRunCommands {

  private static final String RUN = "tiering-run-1";
  private static final CommandFamily RUNS =
      new CommandFamily(
          "tiering-runs",
          "runId",
          "tiering-run-",
          TieringRunRefusal.TIERING_RUN_UNKNOWN,
          "tiering-run");
  private static final String KIND = "open-tiering-run";
  private static final String ONE = "one";

  /** There is one run at a time, so that none is applied on the tiers that another one leaves. */
  private static final UniqueValue OPEN = new UniqueValue(KIND, false, TieringRunCommands::open);

  /** All of them. */
  public static final CommandFeature FEATURE =
      new CommandFeature(
          List.of(TieringRunRefusal.values()),
          List.of(OPEN),
          List.of(
              creation(
                      RUNS,
                      "start",
                      "Rank all customers by net sales and show who would move; nobody is moved.",
                      new StartTieringRun(RUN, ON.minusDays(1), ON))
                  .refusedFor(DATES)
                  .refusedFor(ID_TAKEN)
                  .claiming(
                      OPEN,
                      command -> List.of(ONE),
                      StartTieringRun::runId,
                      TieringRunRefusal.TIERING_RUN_OPEN),
              task(
                      RUNS,
                      "preview-tier-moves",
                      "Keep a part of the moves that were found.",
                      new PreviewTierMoves(
                          RUN,
                          1,
                          List.of(
                              new TierMove(
                                  CUSTOMER,
                                  Tier.A,
                                  Tier.B,
                                  17,
                                  new BigDecimal("0.7912"),
                                  usd("48210.50")))))
                  .sentByTheService()
                  .refusedFor(STEP_OUT_OF_ORDER),
              task(
                      RUNS,
                      "conclude-preview",
                      "Say that all moves are known.",
                      new ConcludePreview(
                          RUN,
                          120,
                          1,
                          usd("1200000.00"),
                          List.of(new TierCount(Tier.A, 18, usd("961000.00")))))
                  .sentByTheService()
                  .refusedFor(STEP_OUT_OF_ORDER),
              task(
                      RUNS,
                      "apply",
                      "Move the customers as previewed; the service does so by itself from then on.",
                      new ApplyTieringRun(RUN, ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      RUNS,
                      "abandon",
                      "Give up a run that has not been applied; nobody is moved.",
                      new AbandonTieringRun(RUN, ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY)
                  .releasing(OPEN, AbandonTieringRun::runId),
              task(
                      RUNS,
                      "finish",
                      "Say that the customers have been moved.",
                      new FinishTieringRun(RUN, 8, 1))
                  .sentByTheService()
                  .refusedFor(STEP_OUT_OF_ORDER)
                  .releasing(OPEN, FinishTieringRun::runId)));

  private static List<HeldValue> open(LifecycleEvent event) {
    return switch (event) {
      case TieringRunStarted started -> List.of(HeldValue.gained(KIND, started.runId(), ONE));
      case TieringRunAbandoned abandoned -> List.of(HeldValue.givenUp(KIND, abandoned.runId()));
      case TieringRunFinished finished -> List.of(HeldValue.givenUp(KIND, finished.runId()));
      default -> List.of();
    };
  }

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  private TieringRunCommands() {}
}
