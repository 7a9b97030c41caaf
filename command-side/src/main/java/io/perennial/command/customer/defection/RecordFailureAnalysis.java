package io.perennial.command.customer.defection;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record why a customer left, wholly or in part, and what is done so that the next one stays. What
 * is recorded of the same loss before says otherwise from then on.
 *
 * @param customerId the customer
 * @param partialDefectionId the partial defection analysed; absent of the loss of the customer, by
 *     declaration or by silence
 * @param rootCause root cause found
 * @param learned what was learned
 * @param correctiveAction what is done about it; absent when nothing can be
 * @param actionOwner who does it
 * @param dueOn business date by which it is to be done
 * @param occurredOn business date of the analysis; today when absent
 */
public record RecordFailureAnalysis(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable @Pattern(regexp = Shapes.CODE) String partialDefectionId,
    @NotBlank @Size(max = Shapes.TEXT) String rootCause,
    @NotBlank @Size(max = Shapes.TEXT) String learned,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String correctiveAction,
    @Nullable @Size(min = 1, max = Shapes.NAME) String actionOwner,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate occurredOn) {}
