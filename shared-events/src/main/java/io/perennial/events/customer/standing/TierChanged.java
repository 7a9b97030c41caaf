package io.perennial.events.customer.standing;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has moved to another tier.
 *
 * @param customerId the customer
 * @param tier tier now
 * @param previousTier tier before; absent when it had none
 * @param basis by hand or by a tiering run
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TierChanged(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    Tier tier,
    @Nullable Tier previousTier,
    TierBasis basis,
    @PersonalData(oncePlain = true) String reason,
    LocalDate occurredOn)
    implements StandingEvent {}
