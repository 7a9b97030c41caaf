package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Issue an invoice of deliveries, each of them a purchase on credit that no invoice has taken over.
 *
 * @param customerId the customer
 * @param invoiceId the invoice, unique for the customer
 * @param number number of the invoice where it was written
 * @param deliveries the purchases on credit that it takes over
 * @param dueOn day on which it is due; by the terms of the customer when absent
 * @param occurredOn business date; today when absent
 */
public record IssueInvoice(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String invoiceId,
    @Nullable @Pattern(regexp = Shapes.NUMBER) String number,
    @NotNull @Size(min = 1, max = Shapes.DELIVERIES) List<@NotNull @Pattern(regexp = Shapes.CODE) String> deliveries,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate occurredOn) {

  public IssueInvoice {
    deliveries = Entries.of(deliveries);
  }
}
