package io.perennial.command.customer.credit.measure;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Close a measure with its result; it holds no more.
 *
 * @param customerId the customer
 * @param measureId the measure
 * @param result what came of it
 * @param occurredOn business date; today when absent
 */
public record CloseMeasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String measureId,
    @NotBlank @Size(max = Shapes.TEXT) String result,
    @Nullable LocalDate occurredOn) {}
