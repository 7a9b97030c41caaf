package io.perennial.command.salesday;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Send the submitted plan of the day's visits back to be changed, by someone who is not its author.
 *
 * @param salesDayId the sales day
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record SendBackVisitPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_DAY_ID) String salesDayId,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
