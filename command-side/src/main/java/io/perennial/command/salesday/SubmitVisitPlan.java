package io.perennial.command.salesday;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Submit the plan of the day's visits, to be countersigned.
 *
 * @param salesDayId the sales day
 * @param occurredOn business date; today when absent
 */
public record SubmitVisitPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_DAY_ID) String salesDayId,
    @Nullable LocalDate occurredOn) {}
