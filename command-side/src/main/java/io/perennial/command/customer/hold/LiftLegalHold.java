package io.perennial.command.customer.hold;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Allow again to erase what is kept of a customer.
 *
 * @param customerId the customer
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record LiftLegalHold(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
