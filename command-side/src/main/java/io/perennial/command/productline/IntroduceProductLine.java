package io.perennial.command.productline;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Introduce a product line.
 *
 * @param productLineId the product line
 * @param productLine what it is called in purchases and contracts
 * @param occurredOn business date; today when absent
 */
public record IntroduceProductLine(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.PRODUCT_LINE_ID) String productLineId,
    @NotBlank @Size(max = Shapes.NAME) String productLine,
    @Nullable LocalDate occurredOn) {}
