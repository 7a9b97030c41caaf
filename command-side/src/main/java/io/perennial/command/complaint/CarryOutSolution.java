package io.perennial.command.complaint;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that the accepted solution has been carried out.
 *
 * @param complaintId the complaint
 * @param cost what it has cost us; what was expected when absent
 * @param occurredOn business date; today when absent
 */
public record CarryOutSolution(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @Nullable @Valid Amount cost,
    @Nullable LocalDate occurredOn) {}
