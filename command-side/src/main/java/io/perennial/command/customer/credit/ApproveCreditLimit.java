package io.perennial.command.customer.credit;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Approve the open proposal, by someone other than its proposer.
 *
 * @param customerId the customer
 * @param proposalId the proposal
 * @param occurredOn business date; today when absent
 */
public record ApproveCreditLimit(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String proposalId,
    @Nullable LocalDate occurredOn) {}
