package io.perennial.command.customer.credit;

import io.perennial.command.common.Amount;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Release one purchase on credit while the limit is breached; someone else then records it.
 *
 * @param customerId the customer
 * @param purchaseId the purchase that will be recorded
 * @param upTo largest net amount released
 * @param reason why
 * @param recorder who will record the purchase: a release by the same person is refused at once;
 *     who recorded the customer's last purchase on credit when absent; needed before the first one
 * @param occurredOn business date; today when absent
 */
public record ReleaseCreditPurchase(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String purchaseId,
    @NotNull @Valid @PositiveAmount Amount upTo,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable @Size(min = 1, max = Shapes.NAME) String recorder,
    @Nullable LocalDate occurredOn) {}
