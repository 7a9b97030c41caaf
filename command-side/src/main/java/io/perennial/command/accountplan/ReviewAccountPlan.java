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
 * Review a plan that is in force.
 *
 * @param planId the account plan
 * @param reviewId the review, unique for the plan
 * @param summary how the plan stands
 * @param changed what has changed since
 * @param nextReviewOn when it is to be reviewed next
 * @param occurredOn business date; today when absent
 */
public record ReviewAccountPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String reviewId,
    @NotBlank @Size(max = Shapes.TEXT) String summary,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String changed,
    @Nullable LocalDate nextReviewOn,
    @Nullable LocalDate occurredOn) {}
