package io.perennial.command.customer.winning;

import io.perennial.command.common.Amount;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Close a deal, which ends the round.
 *
 * @param customerId the company won
 * @param roundId the round
 * @param amount what the deal brings
 * @param occurredOn business date; today when absent
 */
public record CloseDeal(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String roundId,
    @NotNull @Valid @PositiveAmount Amount amount,
    @Nullable LocalDate occurredOn) {}
