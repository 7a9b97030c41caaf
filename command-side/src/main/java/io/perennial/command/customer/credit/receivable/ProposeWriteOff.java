package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Propose to write off what is open of an invoice; someone else approves it.
 *
 * @param customerId the customer
 * @param writeOffId the proposal, unique for the customer
 * @param invoiceId the invoice
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record ProposeWriteOff(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String writeOffId,
    @NotNull @Pattern(regexp = Shapes.CODE) String invoiceId,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
