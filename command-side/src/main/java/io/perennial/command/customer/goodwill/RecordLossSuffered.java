package io.perennial.command.customer.goodwill;

import io.perennial.command.common.Amount;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record a loss that a customer has suffered with us.
 *
 * @param customerId the customer
 * @param lossId the loss, unique for the customer
 * @param amount what it has lost
 * @param whatHappened how it came about
 * @param occurredOn business date; today when absent
 */
public record RecordLossSuffered(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String lossId,
    @NotNull @Valid @PositiveAmount Amount amount,
    @NotBlank @Size(max = Shapes.TEXT) String whatHappened,
    @Nullable LocalDate occurredOn) {}
