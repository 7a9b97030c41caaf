package io.perennial.command.customer.credit.investigation;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Give up an investigation without a conclusion, also one that was opened by mistake.
 *
 * @param customerId the customer
 * @param investigationId the investigation
 * @param reason why
 * @param cost what the investigation has cost in all; as it was when absent
 * @param occurredOn business date; today when absent
 */
public record AbandonInvestigation(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String investigationId,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable @Valid Amount cost,
    @Nullable LocalDate occurredOn) {}
