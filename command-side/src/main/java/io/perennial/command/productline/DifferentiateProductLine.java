package io.perennial.command.productline;

import io.perennial.command.common.Shapes;
import io.perennial.events.productline.Differentiation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say whether the products of a line differ from those of others.
 *
 * @param productLineId the product line
 * @param differentiation what is true now
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record DifferentiateProductLine(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.PRODUCT_LINE_ID) String productLineId,
    @NotNull Differentiation differentiation,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
