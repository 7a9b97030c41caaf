package io.perennial.command.customer.credit.investigation;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.review.ReviewResult;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Conclude a review of a customer's credit. Class, limit and measures change by commands of their
 * own.
 *
 * @param customerId the customer
 * @param reviewId the review
 * @param result what is to be done
 * @param summary why
 * @param occurredOn business date; today when absent
 */
public record ConcludeCreditReview(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String reviewId,
    @NotNull ReviewResult result,
    @NotBlank @Size(max = Shapes.TEXT) String summary,
    @Nullable LocalDate occurredOn) {}
