package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import io.perennial.command.common.CommonRefusal;
import java.math.BigDecimal;
import java.util.List;

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
          CreditRefusal.NO_CREDIT_LIMIT,
          "Nothing can be bought on credit before a limit is approved");
    }
    if (!account.breached()) {
      return;
    }
    List<CreditAccount.Release> releases = account.releasesOf(purchaseId);
    if (releases.isEmpty()) {
      throw new RefusedException(
          CreditRefusal.CREDIT_LIMIT_BREACHED, "The purchase has not been released");
    }
    BigDecimal released =
        releases.stream()
            .filter(release -> recorder.isOtherThan(release.releaser()))
            .map(CreditAccount.Release::upTo)
            .max(BigDecimal::compareTo)
            .orElseThrow(() ->
                new RefusedException(
                    CommonRefusal.FOUR_EYES,
                    "Who has released a purchase does not record it;"
                        + " it needs the release of another person"));
    if (netAmount.compareTo(released) > 0) {
      throw new RefusedException(
          CreditRefusal.CREDIT_LIMIT_BREACHED,
          "Others have released the purchase up to " + released.toPlainString() + " only");
    }
  }
}
