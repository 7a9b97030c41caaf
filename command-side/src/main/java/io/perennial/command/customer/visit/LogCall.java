package io.perennial.command.customer.visit;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Log a call to a customer.
 *
 * @param customerId the customer
 * @param callId the call, unique for the customer
 * @param representative who called
 * @param durationMinutes minutes spent
 * @param purpose why
 * @param outcome what came of it
 * @param orderedAmount amount ordered
 * @param collectedAmount amount collected
 * @param cost cost of the call
 * @param notes what else there is to say
 * @param report what the call has brought to light
 * @param despiteRest why the prospect was called before the end of its rest; absent when it did not
 *     rest
 * @param occurredOn business date; today when absent
 */
public record LogCall(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String callId,
    @NotBlank @Size(max = Shapes.NAME) String representative,
    @NotNull @Min(1) @Max(1440) Integer durationMinutes,
    @NotNull VisitPurpose purpose,
    @NotNull VisitOutcome outcome,
    @Nullable @Valid Amount orderedAmount,
    @Nullable @Valid Amount collectedAmount,
    @Nullable @Valid Amount cost,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String notes,
    @Nullable @Valid ContactReportEntry report,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String despiteRest,
    @Nullable LocalDate occurredOn) {}
