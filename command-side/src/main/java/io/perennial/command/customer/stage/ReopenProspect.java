package io.perennial.command.customer.stage;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Take up again a company that was no target; it is what it was before.
 *
 * @param customerId the customer
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record ReopenProspect(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}
