package io.perennial.command.customer.credit;

import static java.util.Objects.requireNonNull;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.CreditPolicy.PastLimit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Who has no limit buys nothing on credit. While it is breached only what has been released is
 * bought; where the policy says so, the same holds for what would first take exposure past it.
 */
public final class CreditSaleRule {
  private CreditSaleRule() {}

  /**
   * Refuses a purchase on credit that may not be.
   *
   * @param netAmount what it would add to the exposure
   * @param recorder who records it
   */
  public static void check(
      CreditAccount account,
      String purchaseId,
      BigDecimal netAmount,
      Asker recorder,
      CreditPolicy policy) {
    if (!account.granted()) {
      throw new RefusedException(
          CreditRefusal.NO_CREDIT_LIMIT,
          "Nothing can be bought on credit before a limit is approved");
    }
    if (!needsRelease(account, netAmount, policy)) {
      return;
    }
    List<CreditAccount.Release> releases = account.releasesOf(purchaseId);
    if (releases.isEmpty()) {
      throw refused(account, netAmount, "The purchase has not been released");
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
      throw refused(
          account,
          netAmount,
          "Others have released the purchase up to " + released.toPlainString() + " only");
    }
  }

  /** Whether a purchase of that amount needs to be released by a second person. */
  static boolean needsRelease(CreditAccount account, BigDecimal netAmount, CreditPolicy policy) {
    return account.breached()
        || policy.pastLimit() == PastLimit.REFUSE
            && account.withOwed(account.owed().add(netAmount)).exceeded();
  }

  private static RefusedException refused(CreditAccount account, BigDecimal netAmount, String why) {
    CreditRefusal refusal =
        account.breached()
            ? CreditRefusal.CREDIT_LIMIT_BREACHED
            : CreditRefusal.CREDIT_LIMIT_EXCEEDED;
    int decimals = netAmount.scale(); // those of the currency, as of all that is paid or owed
    BigDecimal most = requireNonNull(account.limit()).setScale(decimals);
    BigDecimal after =
        account.withOwed(account.owed().add(netAmount)).exposure().setScale(decimals);
    String limit = most.toPlainString();
    String exposure = account.exposure().setScale(decimals).toPlainString();
    String excess = after.subtract(most).toPlainString();
    return new RefusedException(
        refusal,
        why
            + "; the limit is "
            + limit
            + ", the exposure "
            + exposure
            + ", with the purchase "
            + after.toPlainString()
            + ", the excess then "
            + excess,
        Map.of(
            "limit", limit,
            "exposure", exposure,
            "exposureWithPurchase", after.toPlainString(),
            "excess", excess));
  }
}
