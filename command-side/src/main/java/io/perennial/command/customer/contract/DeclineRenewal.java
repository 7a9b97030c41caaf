package io.perennial.command.customer.contract;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.stage.DefectionReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that the customer does not renew a contract; it runs to its end.
 *
 * @param customerId the customer
 * @param contractId the contract
 * @param reason why
 * @param explanation more about it
 * @param occurredOn business date, until the last day of the contract; today when absent
 */
public record DeclineRenewal(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String contractId,
    @NotNull DefectionReason reason,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}
