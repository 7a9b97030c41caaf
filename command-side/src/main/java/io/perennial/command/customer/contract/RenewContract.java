package io.perennial.command.customer.contract;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Let a contract go on behind the day on which it would end.
 *
 * @param customerId the customer
 * @param contractId the contract
 * @param endsOn last day on which it is in force from now on
 * @param occurredOn business date of the renewal, until the last day of the contract as it was;
 *     today when absent
 */
public record RenewContract(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String contractId,
    @NotNull LocalDate endsOn,
    @Nullable LocalDate occurredOn) {}
