package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Entries;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record what a customer has paid. What is left once invoices are settled becomes credit balance.
 *
 * @param customerId the customer
 * @param paymentId the payment, unique for the customer
 * @param amount amount paid
 * @param invoices the invoices that it settles, in that order; those due first when there are none
 * @param occurredOn business date; today when absent
 */
public record RecordPayment(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String paymentId,
    @NotNull @Valid @PositiveAmount Amount amount,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Pattern(regexp = Shapes.CODE) String> invoices,
    @Nullable LocalDate occurredOn) {

  public RecordPayment {
    invoices = Entries.of(invoices);
  }
}
