package io.perennial.command.customer.winning;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.winning.ProspectLossReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Give up a round without a deal; another one may begin.
 *
 * @param customerId the company that was to be won
 * @param roundId the round
 * @param reason why
 * @param notes what there is to say
 * @param occurredOn business date; today when absent
 */
public record LoseProspect(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String roundId,
    @NotNull ProspectLossReason reason,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String notes,
    @Nullable LocalDate occurredOn) {}
