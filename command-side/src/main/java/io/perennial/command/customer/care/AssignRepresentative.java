package io.perennial.command.customer.care;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Let one of our representatives look after a customer, in place of the one before.
 *
 * @param customerId the customer
 * @param representative who looks after it
 * @param occurredOn business date, from which on; today when absent
 */
public record AssignRepresentative(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotBlank @Size(max = Shapes.NAME) String representative,
    @Nullable LocalDate occurredOn) {}
