package io.perennial.command.tieringrun;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Give up a tiering run that has not been applied; nobody is moved.
 *
 * @param runId the tiering run
 * @param occurredOn business date; today when absent
 */
public record AbandonTieringRun(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.TIERING_RUN_ID) String runId,
    @Nullable LocalDate occurredOn) {}
