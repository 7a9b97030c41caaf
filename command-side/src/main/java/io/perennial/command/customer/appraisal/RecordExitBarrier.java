package io.perennial.command.customer.appraisal;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.appraisal.ExitBarrier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record what keeps a customer from leaving us; it replaces what was known of this barrier.
 *
 * @param customerId the customer
 * @param barrier the barrier
 * @param strength 0 (none) to 3
 * @param note more about it
 * @param occurredOn business date; today when absent
 */
public record RecordExitBarrier(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull ExitBarrier barrier,
    @NotNull @Min(0) @Max(3) Integer strength,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String note,
    @Nullable LocalDate occurredOn) {}
