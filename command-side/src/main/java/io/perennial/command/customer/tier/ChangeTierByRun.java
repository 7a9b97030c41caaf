package io.perennial.command.customer.tier;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierPlacement;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Move a customer to the tier that a tiering run has found for it.
 *
 * @param customerId the customer
 * @param tier tier found
 * @param previousTier tier that the customer had then; absent when it had none
 * @param placement where the run has placed the customer
 * @param occurredOn business date on which the run was applied
 */
public record ChangeTierByRun(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull Tier tier,
    @Nullable Tier previousTier,
    @NotNull TierPlacement placement,
    @NotNull LocalDate occurredOn) {}
