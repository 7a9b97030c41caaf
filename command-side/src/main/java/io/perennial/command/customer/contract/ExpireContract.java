package io.perennial.command.customer.contract;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a contract has ended and was not renewed. The service does so by itself once its last
 * day is over.
 *
 * @param customerId the customer
 * @param contractId the contract
 */
public record ExpireContract(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String contractId) {}
