package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.customer.credit.CreditPolicy.PastLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Only what would be refused otherwise needs a release, and nobody releases to oneself. Releases
 * stand beside each other: another person's counts for itself, and the same person may release
 * more, but takes nothing back.
 */
public final class CreditReleaseRule {
  private CreditReleaseRule() {}

  /**
   * Refuses a release that would release nothing.
   *
   * @param upTo largest net amount released
   * @param alreadyRecorded whether the purchase has been recorded
   */
  public static void check(
      CreditAccount account,
      String purchaseId,
      BigDecimal upTo,
      boolean alreadyRecorded,
      CreditPolicy policy) {
    if (!account.granted()) {
      throw new RefusedException(
          CreditRefusal.NO_CREDIT_LIMIT,
          "Nothing can be bought on credit before a limit is approved");
    }
    if (alreadyRecorded) {
      throw new RefusedException(
          CommonRefusal.ID_TAKEN, "Purchase " + purchaseId + " has been recorded already");
    }
    if (!CreditSaleRule.needsRelease(account, upTo, policy)) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER,
          policy.pastLimit() == PastLimit.REFUSE
              ? "A purchase of " + upTo.toPlainString() + " does not pass the limit"
              : "The limit is not breached, so nothing needs a release");
    }
  }

  /** Refuses a release dated before the breach that it answers. */
  public static void checkDate(LocalDate on, CreditAccount account) {
    StepOrderRule.check(on, account.breachedOn(), "the breach of the limit");
  }

  /**
   * Refuses a release by the person who will record the purchase, and one where nobody can tell who
   * that will be.
   *
   * @param named who will record it, where the release says so
   * @param last who recorded the last purchase on credit, and is taken to record this one, too,
   *     where the release does not say so; absent before the first one
   */
  public static void checkReleaser(Asker releaser, @Nullable String named, @Nullable Asker last) {
    if (named != null) {
      releaser.requireOtherThan(
          Asker.ofPerson(named), "Who will record a purchase does not release it");
    } else if (last != null) {
      releaser.requireOtherThan(
          last,
          "Who recorded the customer's last purchase on credit is taken to record this one, too,"
              + " and does not release it; if somebody else will, say so in 'recorder'");
    } else {
      throw new RefusedException(
          CreditRefusal.RECORDER_UNKNOWN,
          "Nobody has recorded a purchase on credit of this customer yet, so it is to be said who will"
              + " record this one",
          List.of(new RefusedException.Place("/recorder", "is needed here")));
    }
  }

  /** Refuses a release that does not go beyond what the same person has released before. */
  public static void checkBeyondEarlier(
      CreditAccount account, String purchaseId, BigDecimal upTo, Asker releaser) {
    account.releasesOf(purchaseId).stream()
        .filter(release -> release.releaser().samePersonAs(releaser))
        .map(CreditAccount.Release::upTo)
        .max(BigDecimal::compareTo)
        .filter(released -> upTo.compareTo(released) <= 0)
        .ifPresent(released -> {
          throw new RefusedException(
              CommonRefusal.ALREADY_SO,
              "The same person has released the purchase up to "
                  + released.toPlainString()
                  + " already");
        });
  }
}
