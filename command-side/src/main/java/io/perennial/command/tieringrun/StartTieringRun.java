package io.perennial.command.tieringrun;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Rank all customers and show who would move, without moving anybody.
 *
 * @param runId the tiering run
 * @param asOf last day of the window; the day of the run when absent
 * @param occurredOn business date; today when absent
 */
public record StartTieringRun(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.TIERING_RUN_ID) String runId,
    @Nullable LocalDate asOf,
    @Nullable LocalDate occurredOn) {}
