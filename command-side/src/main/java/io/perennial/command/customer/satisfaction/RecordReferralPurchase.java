package io.perennial.command.customer.satisfaction;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that a company to which a customer has recommended us has bought.
 *
 * @param customerId the customer, who has recommended us
 * @param referralId the referral
 * @param referredCustomerId who has bought
 * @param purchaseId what it has bought, by the purchase among its own, where known
 * @param occurredOn business date of the purchase; today when absent
 */
public record RecordReferralPurchase(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String referralId,
    @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String referredCustomerId,
    @Nullable @Pattern(regexp = Shapes.CODE) String purchaseId,
    @Nullable LocalDate occurredOn) {}
