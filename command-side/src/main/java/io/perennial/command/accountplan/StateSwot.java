package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * State strengths, weaknesses, opportunities and threats, in place of those before.
 *
 * @param planId the account plan
 * @param strengths strengths of ours
 * @param weaknesses weaknesses of ours
 * @param opportunities opportunities
 * @param threats threats
 * @param occurredOn business date; today when absent
 */
public record StateSwot(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String strengths,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String weaknesses,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String opportunities,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String threats,
    @Nullable LocalDate occurredOn) {}
