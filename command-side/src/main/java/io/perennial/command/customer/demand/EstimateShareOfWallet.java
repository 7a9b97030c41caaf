package io.perennial.command.customer.demand;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Estimate our part of what a customer spends on such products.
 *
 * @param customerId the customer
 * @param productLine the product line that it is of; all that we sell when absent
 * @param share our part, 0 to 1
 * @param source where the estimate comes from, a word of a list; names no person
 * @param occurredOn business date of the estimate; today when absent
 */
public record EstimateShareOfWallet(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable @Size(min = 1, max = Shapes.NAME) String productLine,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal share,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {}
