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
 * Plan what is to be done, in place of what was planned under its identifier and is not done yet.
 *
 * @param planId the account plan
 * @param actionId the action, unique for the plan
 * @param objectiveId the objective that it serves
 * @param task what is to be done
 * @param owner who does it
 * @param dueOn business date by which it is to be done
 * @param occurredOn business date; today when absent
 */
public record PlanAction(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String actionId,
    @Nullable @Pattern(regexp = Shapes.CODE) String objectiveId,
    @NotBlank @Size(max = Shapes.TEXT) String task,
    @NotBlank @Size(max = Shapes.NAME) String owner,
    @NotNull LocalDate dueOn,
    @Nullable LocalDate occurredOn) {}
