package io.perennial.command.customer.winning;

import io.perennial.command.RefusedException;
import io.perennial.command.common.StepOrderRule;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Only who has not bought yet, or was lost, is to be won. What is told late counts by its date: who
 * has bought since was to be won then.
 *
 * @param stage where the company stands
 * @param boughtOn days of its purchases, in order
 * @param lostOn when it was lost; absent when it is not
 */
public record ToBeWonRule(
    LifecycleStage stage, List<LocalDate> boughtOn, @Nullable LocalDate lostOn) {

  public ToBeWonRule {
    boughtOn = List.copyOf(boughtOn);
  }

  /** Refuses the beginning of a round with a company that is not to be won. */
  void checkBeginning(LocalDate on) {
    checkTarget();
    if (beforeFirstPurchase(on)) {
      return;
    }
    if (lostOn == null) {
      throw new RefusedException(
          WinningRefusal.NOT_TO_BE_WON, "The company is a customer, and is not lost");
    }
    StepOrderRule.check(on, lostOn, "the loss of the customer");
  }

  /** Refuses any step with a company that is no target. */
  void checkTarget() {
    if (stage == LifecycleStage.DISQUALIFIED) {
      throw new RefusedException(
          WinningRefusal.NOT_TO_BE_WON, "The company is disqualified: no target of ours");
    }
  }

  /** Whether it is to be won now. */
  boolean now() {
    return switch (stage) {
      case IDENTIFIED, PROSPECT, LAPSED, DEFECTED -> true;
      case CUSTOMER -> lostOn != null;
      case DISQUALIFIED -> false;
    };
  }

  private boolean beforeFirstPurchase(LocalDate on) {
    return boughtOn.isEmpty() ? stage != LifecycleStage.CUSTOMER : on.isBefore(boughtOn.getFirst());
  }
}
