package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import io.perennial.events.accountplan.KeyAccountMeasure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Plan something that key accounts are given, in place of what was planned of it.
 *
 * @param planId the account plan
 * @param measure what
 * @param details how
 * @param owner who sees to it
 * @param dueOn business date by which it is to be given
 * @param occurredOn business date; today when absent
 */
public record PlanMeasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull KeyAccountMeasure measure,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String details,
    @Nullable @Size(min = 1, max = Shapes.NAME) String owner,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate occurredOn) {}
