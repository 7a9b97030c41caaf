package io.perennial.command.customer.defection;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.stage.LifecycleStage;
import org.jspecify.annotations.Nullable;

/** Only who is lost can be won back. */
public final class WinBackRule {
  private WinBackRule() {}

  /**
   * Whether the customer is to be won back now; not when it has been, in the same way.
   *
   * @param lastWinBack trace of the last win-back, if there was one
   */
  public static boolean check(LifecycleStage stage, @Nullable Trace lastWinBack, Asked winBack) {
    if (stage == LifecycleStage.DEFECTED) {
      return true;
    }
    if (lastWinBack == null || !lastWinBack.sameAs(winBack)) {
      throw new RefusedException(
          DefectionRefusal.NOT_LOST,
          "The customer is not lost"
              + (lastWinBack == null
                  ? ""
                  : "; it has been won back on " + lastWinBack.on() + ", with other content"));
    }
    return false;
  }
}
