package io.perennial.command.salesday;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Countersign the submitted plan of the day's visits, by someone who is not its author.
 *
 * @param salesDayId the sales day
 * @param occurredOn business date; today when absent
 */
public record CountersignVisitPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_DAY_ID) String salesDayId,
    @Nullable LocalDate occurredOn) {}
