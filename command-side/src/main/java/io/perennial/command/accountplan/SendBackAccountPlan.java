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
 * Send a submitted plan back to its author, with a reason: it is a draft again.
 *
 * @param planId the account plan
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record SendBackAccountPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
