package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Make an objective part of a plan that is a draft, in place of what was set under its identifier.
 *
 * @param planId the account plan
 * @param objectiveId the objective, unique for the plan; those of the draft are objective-1 and so
 *     on
 * @param objective the SMART objective
 * @param occurredOn business date; today when absent
 */
public record SetObjective(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String objectiveId,
    @NotNull @Valid ObjectiveEntry objective,
    @Nullable LocalDate occurredOn) {}
