package io.perennial.command.customer.credit.measure;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.measure.CreditMeasure;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Order a measure because a customer's credit has worsened. While a delivery stop is open, nothing
 * is delivered on credit.
 *
 * @param customerId the customer
 * @param measureId the measure, unique for the customer
 * @param measure what is done
 * @param owner who sees to it
 * @param dueOn by when it is to have a result
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record OrderMeasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String measureId,
    @NotNull CreditMeasure measure,
    @NotBlank @Size(max = Shapes.NAME) String owner,
    @NotNull LocalDate dueOn,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}
