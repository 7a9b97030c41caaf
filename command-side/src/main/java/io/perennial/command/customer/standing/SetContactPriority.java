package io.perennial.command.customer.standing;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.standing.ContactPriority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Set how often a customer is to be called and visited.
 *
 * @param customerId the customer
 * @param contactPriority contact priority wanted
 * @param occurredOn business date; today when absent
 */
public record SetContactPriority(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull ContactPriority contactPriority,
    @Nullable LocalDate occurredOn) {}
