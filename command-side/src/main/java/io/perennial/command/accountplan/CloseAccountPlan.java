package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import io.perennial.events.accountplan.PlanOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * End a plan: achieved once approved, or abandoned at any time.
 *
 * @param planId the account plan
 * @param outcome achieved or abandoned
 * @param lessons what was learned
 * @param occurredOn business date; today when absent
 */
public record CloseAccountPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull PlanOutcome outcome,
    @NotBlank @Size(max = Shapes.TEXT) String lessons,
    @Nullable LocalDate occurredOn) {}
