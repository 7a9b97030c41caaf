package io.perennial.command.customer.appraisal;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.appraisal.Experience;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say how experienced a customer is in buying what we sell.
 *
 * @param customerId the customer
 * @param experience class wanted
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record ClassifyExperience(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull Experience experience,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
