package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Approve a write-off, by someone other than its proposer: what is open of the invoice by then is
 * bad debt.
 *
 * @param customerId the customer
 * @param writeOffId the proposal
 * @param occurredOn business date; today when absent
 */
public record ApproveWriteOff(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String writeOffId,
    @Nullable LocalDate occurredOn) {}
