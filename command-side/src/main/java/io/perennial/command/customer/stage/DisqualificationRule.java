package io.perennial.command.customer.stage;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.stage.LifecycleStage;
import org.jspecify.annotations.Nullable;

/** Who has bought is a customer, and cannot be disqualified. */
final class DisqualificationRule {
  private DisqualificationRule() {}

  /**
   * Whether the company is to be disqualified now; not when it has been, in the same way.
   *
   * @param disqualification trace of the last one, if there was one
   */
  static boolean check(LifecycleStage stage, @Nullable Trace disqualification, Asked asked) {
    return switch (stage) {
      case IDENTIFIED, PROSPECT -> true;
      case DISQUALIFIED ->
          !RepeatRule.repeats(disqualification, asked, "The company has been disqualified");
      case CUSTOMER, LAPSED, DEFECTED -> {
        if (disqualification == null || !asked.dateGiven() || !disqualification.sameAs(asked)) {
          throw new RefusedException(
              StageRefusal.ALREADY_CUSTOMER, "Who has bought cannot be disqualified");
        }
        yield false; // said before it bought
      }
    };
  }
}
