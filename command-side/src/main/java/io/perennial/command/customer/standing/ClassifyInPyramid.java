package io.perennial.command.customer.standing;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.standing.PyramidClass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Give a customer a place in the customer pyramid.
 *
 * @param customerId the customer
 * @param pyramidClass class wanted
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record ClassifyInPyramid(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull PyramidClass pyramidClass,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
