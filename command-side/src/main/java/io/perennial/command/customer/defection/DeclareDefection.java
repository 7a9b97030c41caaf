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
 * Declare a customer lost.
 *
 * @param customerId the customer
 * @param reason why it left
 * @param competitor competitor that gained it
 * @param rootCause root cause found
 * @param learned what was learned
 * @param correctiveAction what is done about it
 * @param actionOwner who does it
 * @param occurredOn business date; today when absent
 */
public record DeclareDefection(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull DefectionReason reason,
    @Nullable @Size(min = 1, max = Shapes.NAME) String competitor,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String rootCause,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String learned,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String correctiveAction,
    @Nullable @Size(min = 1, max = Shapes.NAME) String actionOwner,
    @Nullable LocalDate occurredOn) {}
