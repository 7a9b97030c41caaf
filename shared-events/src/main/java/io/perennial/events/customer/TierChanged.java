package io.perennial.events.customer;

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
 * @param reason why
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TierChanged(
    String customerId,
    Tier tier,
    @Nullable Tier previousTier,
    TierBasis basis,
    String reason,
    LocalDate occurredOn)
    implements CustomerEvent {}
