package io.perennial.events.customer.satisfaction;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A company to which the customer has recommended us has bought.
 *
 * @param customerId the customer, who has recommended us
 * @param referralId the referral
 * @param referredCustomerId who has bought
 * @param purchaseId what it has bought, by the purchase among its own, where known
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ReferralLedToPurchase(
    String customerId,
    String referralId,
    String referredCustomerId,
    @Nullable String purchaseId,
    LocalDate occurredOn)
    implements SatisfactionEvent {}
