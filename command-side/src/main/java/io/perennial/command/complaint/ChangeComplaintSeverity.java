package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Hold a complaint to be graver, or less grave, than before.
 *
 * @param complaintId the complaint
 * @param severity 1 (gravest) to 4
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record ChangeComplaintSeverity(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotNull @Min(1) @Max(4) Integer severity,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
