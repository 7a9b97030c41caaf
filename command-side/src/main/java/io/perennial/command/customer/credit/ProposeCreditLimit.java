package io.perennial.command.customer.credit;

import io.perennial.command.common.Amount;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.credit.CreditClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Propose a credit class and limit, in place of a proposal still open.
 *
 * @param customerId the customer
 * @param proposalId the proposal, unique for the customer
 * @param creditClass class proposed
 * @param limit limit proposed; absent for class A, which is unlimited
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record ProposeCreditLimit(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String proposalId,
    @NotNull CreditClass creditClass,
    @Nullable @Valid @PositiveAmount Amount limit,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
