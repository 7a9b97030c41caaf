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
 * Want something else of the account, while the plan is a draft.
 *
 * @param planId the account plan
 * @param vision what is wanted of the account
 * @param occurredOn business date; today when absent
 */
public record AmendVision(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotBlank @Size(max = Shapes.TEXT) String vision,
    @Nullable LocalDate occurredOn) {}
