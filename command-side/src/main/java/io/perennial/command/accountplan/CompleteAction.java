package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that what was planned has been done, and with what result.
 *
 * @param planId the account plan
 * @param actionId the action
 * @param result what has come of it
 * @param occurredOn business date; today when absent
 */
public record CompleteAction(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String actionId,
    @NotBlank @Size(max = Shapes.TEXT) String result,
    @Nullable LocalDate occurredOn) {}
