package io.perennial.command.customer.stage;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Decide that a company that has been identified is to be won.
 *
 * @param customerId the customer
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record QualifyProspect(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}
