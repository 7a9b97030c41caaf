package io.perennial.command.customer.credit;

import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Agree on terms of sales on credit, in place of those before. They hold for invoices from their
 * date on; invoices that there are stay as they are.
 *
 * @param customerId the customer
 * @param days days from the date of an invoice until it is due
 * @param cashDiscount what is taken off for paying early
 * @param conditions what the customer has to meet
 * @param collectionStrategy how what is due is collected
 * @param occurredOn business date, from which on they hold; today when absent
 */
public record AgreeCreditTerms(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Min(0) @Max(CashDiscountEntry.MOST_DAYS) Integer days,
    @Nullable @Valid CashDiscountEntry cashDiscount,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String conditions,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String collectionStrategy,
    @Nullable LocalDate occurredOn) {}
