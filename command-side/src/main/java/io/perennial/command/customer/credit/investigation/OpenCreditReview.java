package io.perennial.command.customer.credit.investigation;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.review.ReviewReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Open a review of a customer's credit, unless one is open. The service opens one by itself when
 * the limit is breached.
 *
 * @param customerId the customer
 * @param reviewId the review, unique for the customer
 * @param reason why
 * @param reviewer who sees to it; nobody in particular when absent
 * @param dueOn by when it is to have a result; as many days later as the settings say when absent
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record OpenCreditReview(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String reviewId,
    @NotNull ReviewReason reason,
    @Nullable @Size(min = 1, max = Shapes.NAME) String reviewer,
    @Nullable LocalDate dueOn,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}
