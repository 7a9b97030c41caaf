package io.perennial.command.customer.credit;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;

/** Only while the limit is breached is there anything to release. */
public final class ReleaseRule {
  private ReleaseRule() {}

  /**
   * Refuses a release that would release nothing.
   *
   * @param alreadyRecorded whether the purchase has been recorded
   */
  public static void check(CreditAccount account, String purchaseId, boolean alreadyRecorded) {
    if (!account.granted()) {
      throw new RefusedException(
          Refusal.NO_CREDIT_LIMIT, "Nothing can be bought on credit before a limit is approved");
    }
    if (alreadyRecorded) {
      throw new RefusedException(
          Refusal.ID_TAKEN, "Purchase " + purchaseId + " has been recorded already");
    }
    if (!account.breached()) {
      throw new RefusedException(
          Refusal.STEP_OUT_OF_ORDER, "The limit is not breached, so nothing needs a release");
    }
  }
}
