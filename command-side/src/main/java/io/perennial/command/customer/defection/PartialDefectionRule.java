package io.perennial.command.customer.defection;

import io.perennial.command.RefusedException;
import io.perennial.command.common.StepOrderRule;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only who buys from us can leave in part, and each part once at a time. */
public final class PartialDefectionRule {
  private PartialDefectionRule() {}

  /**
   * Refuses a partial defection of somebody who was no customer then.
   *
   * @param stage where the company stands
   * @param firstBoughtOn when it bought first; absent when it has not
   * @param lostOn when it was lost as a whole; absent when it is not
   */
  static void checkCustomer(
      LocalDate on,
      LifecycleStage stage,
      @Nullable LocalDate firstBoughtOn,
      @Nullable LocalDate lostOn) {
    switch (stage) {
      case CUSTOMER, LAPSED, DEFECTED -> {}
      case IDENTIFIED, PROSPECT, DISQUALIFIED ->
          throw new RefusedException(
              DefectionRefusal.NOT_A_CUSTOMER, "Who has never bought cannot leave in part");
    }
    StepOrderRule.check(on, firstBoughtOn, "the first purchase");
    checkNotLost(on, lostOn);
  }

  /** Refuses what presumes a customer, of one that was lost as a whole by then. */
  static void checkNotLost(LocalDate on, @Nullable LocalDate lostOn) {
    if (lostOn != null && !on.isBefore(lostOn)) {
      throw new RefusedException(
          DefectionRefusal.ALREADY_LOST, "The customer is lost as a whole since " + lostOn);
    }
  }

  /** Refuses a part that is lost already, or was won back only later. */
  static void checkPart(LocalDate on, List<PartialDefection> samePart) {
    for (PartialDefection before : samePart) {
      if (before.ended() == null) {
        throw new RefusedException(
            DefectionRefusal.PART_ALREADY_LOST,
            "That part is lost since " + before.on() + ", as " + before.partialDefectionId());
      }
      StepOrderRule.check(on, before.ended().on(), "the win-back of that part");
    }
  }
}
