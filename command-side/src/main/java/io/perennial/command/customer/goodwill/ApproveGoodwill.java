package io.perennial.command.customer.goodwill;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Approve goodwill that waits for a second person.
 *
 * @param customerId the customer
 * @param goodwillId the goodwill
 * @param occurredOn business date; today when absent
 */
public record ApproveGoodwill(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String goodwillId,
    @Nullable LocalDate occurredOn) {}
