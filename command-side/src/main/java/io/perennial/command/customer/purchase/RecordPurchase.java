package io.perennial.command.customer.purchase;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.dealing.Settlement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record what a customer has bought.
 *
 * @param customerId the customer
 * @param purchaseId the purchase, unique for the customer
 * @param productId product
 * @param productLine product line
 * @param quantity units
 * @param netAmount net amount of the whole purchase
 * @param unitCost our cost of one unit, where known
 * @param settlement cash or credit
 * @param occurredOn business date; today when absent
 */
public record RecordPurchase(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String purchaseId,
    @Nullable @Pattern(regexp = Shapes.CODE) String productId,
    @Nullable @Size(min = 1, max = Shapes.NAME) String productLine,
    @NotNull @Min(1) @Max(1_000_000_000) Integer quantity,
    @NotNull @Valid Amount netAmount,
    @Nullable @Valid Amount unitCost,
    @NotNull Settlement settlement,
    @Nullable LocalDate occurredOn) {}
