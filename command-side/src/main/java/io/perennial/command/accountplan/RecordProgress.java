package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record how far an objective is.
 *
 * @param planId the account plan
 * @param objectiveId the objective
 * @param value value of the metric, in its unit
 * @param notes what there is to say
 * @param occurredOn business date of the measurement; today when absent
 */
public record RecordProgress(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String objectiveId,
    @NotNull @Digits(integer = 15, fraction = 6) BigDecimal value,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String notes,
    @Nullable LocalDate occurredOn) {}
