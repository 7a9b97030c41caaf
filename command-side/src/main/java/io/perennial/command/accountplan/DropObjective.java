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
 * Take an objective out of a plan that is a draft.
 *
 * @param planId the account plan
 * @param objectiveId the objective
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record DropObjective(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String objectiveId,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
