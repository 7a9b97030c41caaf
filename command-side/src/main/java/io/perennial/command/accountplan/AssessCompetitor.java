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
 * Say what a competitor at the account is, in place of what was said of it before.
 *
 * @param planId the account plan
 * @param competitor the competitor, by the name of the company
 * @param strengths what it does better
 * @param weaknesses what it does worse
 * @param answer what we do about it
 * @param occurredOn business date; today when absent
 */
public record AssessCompetitor(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotBlank @Size(max = Shapes.NAME) String competitor,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String strengths,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String weaknesses,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String answer,
    @Nullable LocalDate occurredOn) {}
