package io.perennial.query.customer;

import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company to which the customer has recommended us.
 *
 * @param referralId the referral
 * @param referredCustomerId which, where it is in our files, as a prospect or a customer
 * @param referredCompany which, by the name of the company
 * @param touchpoint where we learned of it
 * @param explanation more about it
 * @param on business date
 * @param purchase what it has led to; absent while it has led to nothing
 */
public record Referral(
    String referralId,
    @Nullable String referredCustomerId,
    @Nullable String referredCompany,
    @Nullable String touchpoint,
    @PersonalData @Nullable String explanation,
    LocalDate on,
    @Nullable Purchase purchase) {

  /**
   * What a referral has led to.
   *
   * @param purchaseId the purchase, among those of the company that was referred, where known
   * @param on business date
   */
  public record Purchase(@Nullable String purchaseId, LocalDate on) {}

  /** The list with one more. */
  static List<Referral> with(List<Referral> referrals, ReferralRecorded event) {
    return Dated.with(
        referrals,
        new Referral(
            event.referralId(),
            event.referredCustomerId(),
            event.referredCompany(),
            event.touchpoint(),
            event.explanation(),
            event.occurredOn(),
            null),
        Referral::on);
  }

  /** The list with what one has led to. */
  static List<Referral> with(List<Referral> referrals, ReferralLedToPurchase event) {
    return ListChanges.changed(
        referrals, each -> each.referralId.equals(event.referralId()) ? each.ledTo(event) : each);
  }

  private Referral ledTo(ReferralLedToPurchase event) {
    return new Referral(
        referralId,
        event.referredCustomerId(),
        referredCompany,
        touchpoint,
        explanation,
        on,
        new Purchase(event.purchaseId(), event.occurredOn()));
  }
}
