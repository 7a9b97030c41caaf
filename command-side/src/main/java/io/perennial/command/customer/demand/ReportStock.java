package io.perennial.command.customer.demand;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Report how much of a product of ours a customer had in a month; it replaces what was known of
 * that product and month.
 *
 * @param customerId the customer
 * @param productId the product
 * @param month calendar month, which has begun
 * @param openingQuantity units at its beginning
 * @param closingQuantity units at its end
 * @param occurredOn business date of the report; today when absent
 */
public record ReportStock(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String productId,
    @NotNull YearMonth month,
    @NotNull @Min(0) @Max(1_000_000_000) Integer openingQuantity,
    @NotNull @Min(0) @Max(1_000_000_000) Integer closingQuantity,
    @Nullable LocalDate occurredOn) {}
