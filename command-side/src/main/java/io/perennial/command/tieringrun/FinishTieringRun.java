package io.perennial.command.tieringrun;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that the customers have been moved as previewed.
 *
 * @param runId the tiering run
 * @param moved number of customers that have been moved
 * @param passedOver number of customers that keep their tier
 */
public record FinishTieringRun(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.TIERING_RUN_ID) String runId,
    @NotNull @Min(0) @Max(Integer.MAX_VALUE) Integer moved,
    @NotNull @Min(0) @Max(Integer.MAX_VALUE) Integer passedOver) {}
