package io.perennial.command.customer.stage;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.prospect.DisqualificationReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Decide that a company that has not bought yet is no target.
 *
 * @param customerId the customer
 * @param reason why
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record DisqualifyProspect(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull DisqualificationReason reason,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}
