package io.perennial.command.customer.credit;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import java.math.BigDecimal;

/** Who has no limit buys nothing on credit; while it is breached only what has been released. */
public final class CreditSaleRule {
  private CreditSaleRule() {}

  /**
   * Refuses a purchase on credit that may not be.
   *
   * @param netAmount what it would add to the exposure
   * @param recorder who records it
   */
  public static void check(
      CreditAccount account, String purchaseId, BigDecimal netAmount, Asker recorder) {
    if (!account.granted()) {
      throw new RefusedException(
          Refusal.NO_CREDIT_LIMIT, "Nothing can be bought on credit before a limit is approved");
    }
    if (!account.breached()) {
      return;
    }
    CreditAccount.Release release = account.releases().get(purchaseId);
    if (release == null) {
      throw new RefusedException(
          Refusal.CREDIT_LIMIT_BREACHED, "The purchase has not been released");
    }
    if (netAmount.compareTo(release.upTo()) > 0) {
      throw new RefusedException(
          Refusal.CREDIT_LIMIT_BREACHED,
          "The purchase has been released up to " + release.upTo().toPlainString() + " only");
    }
    recorder.requireOtherThan(release.releaser(), "Who has released a purchase does not record it");
  }
}
