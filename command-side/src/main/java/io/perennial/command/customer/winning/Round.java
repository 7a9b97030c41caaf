package io.perennial.command.customer.winning;

import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.winning.FunnelStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The round that is open.
 *
 * @param roundId the round
 * @param step the last step taken
 * @param on date of that step
 */
public record Round(String roundId, FunnelStep step, LocalDate on) {

  /** Refuses a step that is not the next one of the round. */
  static void checkStep(@Nullable Round open, String roundId, FunnelStep step) {
    checkOther(open, roundId);
    FunnelStep next = open == null ? FunnelStep.CALL : open.next();
    if (step != next) {
      throw outOfOrder(open);
    }
  }

  /** Refuses a deal that was not proposed. */
  static Round requireProposed(@Nullable Round open, String roundId) {
    Round round = require(open, roundId);
    if (round.step != FunnelStep.PROPOSAL) {
      throw outOfOrder(round);
    }
    return round;
  }

  /** Refuses what only a round that is open may come to. */
  static Round require(@Nullable Round open, String roundId) {
    checkOther(open, roundId);
    if (open == null) {
      throw outOfOrder(null);
    }
    return open;
  }

  private static void checkOther(@Nullable Round open, String roundId) {
    if (open != null && !open.roundId.equals(roundId)) {
      throw new RefusedException(
          WinningRefusal.ROUND_STILL_OPEN,
          "Round " + open.roundId + " is open since before; it is closed or lost first");
    }
  }

  private static RefusedException outOfOrder(@Nullable Round open) {
    FunnelStep next = open == null ? FunnelStep.CALL : open.next();
    return new RefusedException(
        CommonRefusal.STEP_OUT_OF_ORDER,
        next == null
            ? "After PROPOSAL comes the deal, or the prospect is lost"
            : "The next step of the round is " + next);
  }

  private @Nullable FunnelStep next() {
    return switch (step) {
      case CALL -> FunnelStep.REACHED;
      case REACHED -> FunnelStep.APPOINTMENT;
      case APPOINTMENT -> FunnelStep.PROPOSAL;
      case PROPOSAL -> null;
    };
  }
}
