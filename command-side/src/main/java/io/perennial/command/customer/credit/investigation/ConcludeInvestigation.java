package io.perennial.command.customer.credit.investigation;

import io.perennial.command.common.Amount;
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
 * Conclude an investigation with the credit class that it has found; what nobody has answered
 * counts as unknown. The class in force stays as it is until another one is approved.
 *
 * @param customerId the customer
 * @param investigationId the investigation
 * @param creditClass the class found
 * @param reason why
 * @param cost what the investigation has cost in all; as it was when absent
 * @param occurredOn business date; today when absent
 */
public record ConcludeInvestigation(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String investigationId,
    @NotNull CreditClass creditClass,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable @Valid Amount cost,
    @Nullable LocalDate occurredOn) {}
