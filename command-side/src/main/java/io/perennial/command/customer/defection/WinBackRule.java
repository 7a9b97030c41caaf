package io.perennial.command.customer.defection;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Trace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Only who is lost can be won back, whether it was declared lost or has been silent too long. */
public final class WinBackRule {
  private WinBackRule() {}

  /**
   * Whether the customer is to be won back now; not when it has been, in the same way.
   *
   * @param lostOn when it was lost; absent when it is not
   * @param bySilence whether no defection has been declared
   * @param lastWinBack trace of the last win-back, if there was one
   */
  public static boolean check(
      @Nullable LocalDate lostOn, boolean bySilence, @Nullable Trace lastWinBack, Asked winBack) {
    if (lostOn != null) {
      // It may have fallen silent again since: what was recorded then is a repeat all the same.
      return !bySilence
          || !winBack.dateGiven()
          || lastWinBack == null
          || !lastWinBack.sameAs(winBack);
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
