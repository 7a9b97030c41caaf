package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Approve a submitted plan, by someone who has neither drafted nor submitted it.
 *
 * @param planId the account plan
 * @param occurredOn business date; today when absent
 */
public record ApproveAccountPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @Nullable LocalDate occurredOn) {}
