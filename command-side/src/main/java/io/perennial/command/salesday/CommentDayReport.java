package io.perennial.command.salesday;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Comment on the report of the day and grade it, by a supervisor who is not its author.
 *
 * @param salesDayId the sales day
 * @param comment what there is to say of the report
 * @param grade 1 (worst) to 5 (best)
 * @param occurredOn business date; today when absent
 */
public record CommentDayReport(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_DAY_ID) String salesDayId,
    @NotBlank @Size(max = Shapes.TEXT) String comment,
    @NotNull @Min(1) @Max(5) Integer grade,
    @Nullable LocalDate occurredOn) {}
