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
 * @param reason why; kept under the customer's own key; absent when a tiering run moved it
 * @param placement where a tiering run has placed the customer; absent when moved by hand
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TierChanged(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    Tier tier,
    @Nullable Tier previousTier,
    TierBasis basis,
    @PersonalData(oncePlain = true) @Nullable String reason,
    @Nullable TierPlacement placement,
    LocalDate occurredOn)
    implements StandingEvent {}
