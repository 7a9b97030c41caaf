package io.perennial.command.customer.stage;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.stage.LifecycleStage;
import org.jspecify.annotations.Nullable;

/** Only who is disqualified is reopened. */
final class ReopeningRule {
  private ReopeningRule() {}

  /**
   * Whether the company is to be reopened now; not when it has been, in the same way.
   *
   * @param reopening trace of the last one, if there was one
   */
  static boolean check(LifecycleStage stage, @Nullable Trace reopening, Asked asked) {
    if (stage == LifecycleStage.DISQUALIFIED) {
      return true;
    }
    if (reopening == null || !reopening.sameAs(asked)) {
      throw new RefusedException(
          StageRefusal.NOT_DISQUALIFIED,
          "The company is not disqualified"
              + (reopening == null
                  ? ""
                  : "; it has been reopened on " + reopening.on() + ", with other content"));
    }
    return false;
  }
}
