package io.perennial.command.customer.satisfaction;

import io.perennial.command.common.Trace;
import io.perennial.events.ComparableText;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a referral.
 *
 * @param referralId the referral
 * @param referredCustomerId to whom, where it is in our files
 * @param company digest of the name of the company, as names are compared; absent without one
 * @param on business date
 */
public record Referral(
    String referralId, @Nullable String referredCustomerId, @Nullable Long company, LocalDate on) {

  static Referral of(ReferralRecorded event) {
    String company = event.referredCompany();
    return new Referral(
        event.referralId(),
        event.referredCustomerId(),
        company == null ? null : Trace.digest(ComparableText.word(company)),
        event.occurredOn());
  }

  /** Whether both are about one company, as far as both say it in the same way. */
  boolean isToTheSameAs(Referral other) {
    return referredCustomerId != null && other.referredCustomerId != null
        ? referredCustomerId.equals(other.referredCustomerId)
        : company != null && Objects.equals(company, other.company);
  }
}
