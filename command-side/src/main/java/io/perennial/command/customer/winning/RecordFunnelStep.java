package io.perennial.command.customer.winning;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.winning.FunnelStep;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record a step of a round of winning the company; its first step opens the round.
 *
 * @param customerId the company to be won
 * @param roundId the round, unique for the customer
 * @param step the step taken
 * @param notes what there is to say
 * @param despiteRest why the prospect was called before the end of its rest; absent when it did not
 *     rest
 * @param occurredOn business date; today when absent
 */
public record RecordFunnelStep(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String roundId,
    @NotNull FunnelStep step,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String notes,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String despiteRest,
    @Nullable LocalDate occurredOn) {}
