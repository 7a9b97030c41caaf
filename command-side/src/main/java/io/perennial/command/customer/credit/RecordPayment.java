package io.perennial.command.customer.credit;

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
 * Record what a customer has paid of what it owes.
 *
 * @param customerId the customer
 * @param paymentId the payment, unique for the customer
 * @param amount amount paid
 * @param occurredOn business date; today when absent
 */
public record RecordPayment(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String paymentId,
    @NotNull @Valid @PositiveAmount Amount amount,
    @Nullable LocalDate occurredOn) {}
