package io.perennial.command.customer.purchase;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that a customer has given back something of a purchase.
 *
 * @param customerId the customer
 * @param returnId the return, unique for the customer
 * @param purchaseId the purchase
 * @param quantity units given back, no more than are left of the purchase
 * @param netAmount net amount given back, or no longer owed; no more than is left of the purchase,
 *     and of its invoice after credit notes, returns and write-offs
 * @param occurredOn business date; today when absent
 */
public record RecordReturn(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String returnId,
    @NotNull @Pattern(regexp = Shapes.CODE) String purchaseId,
    @NotNull @Min(1) @Max(1_000_000_000) Integer quantity,
    @NotNull @Valid Amount netAmount,
    @Nullable LocalDate occurredOn) {}
