package io.perennial.command.customer.defection;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.stage.DefectionReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Declare that a customer buys in part elsewhere: one product line, or part of everything. It stays
 * a customer.
 *
 * @param customerId the customer
 * @param partialDefectionId the partial defection, unique for the customer
 * @param productLine the product line that it buys no longer; absent when it buys part of
 *     everything elsewhere
 * @param reason why
 * @param competitor competitor that gained it
 * @param rootCause root cause found
 * @param learned what was learned
 * @param correctiveAction what is done about it
 * @param actionOwner who does it
 * @param occurredOn business date; today when absent
 */
public record DeclarePartialDefection(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String partialDefectionId,
    @Nullable @Size(min = 1, max = Shapes.NAME) String productLine,
    @NotNull DefectionReason reason,
    @Nullable @Size(min = 1, max = Shapes.NAME) String competitor,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String rootCause,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String learned,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String correctiveAction,
    @Nullable @Size(min = 1, max = Shapes.NAME) String actionOwner,
    @Nullable LocalDate occurredOn) {}
