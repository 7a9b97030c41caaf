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
 * Record that the account has been given something that key accounts are given.
 *
 * @param planId the account plan
 * @param measure what
 * @param result what has come of it
 * @param occurredOn business date; today when absent
 */
public record CarryOutMeasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull KeyAccountMeasure measure,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String result,
    @Nullable LocalDate occurredOn) {}
