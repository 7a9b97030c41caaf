package io.perennial.command.customer.tier;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.standing.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Move a customer to another tier by hand.
 *
 * @param customerId the customer
 * @param tier tier wanted
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record ChangeTier(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull Tier tier,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
