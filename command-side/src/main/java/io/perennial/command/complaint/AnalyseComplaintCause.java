package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record what has caused a complaint.
 *
 * @param complaintId the complaint
 * @param cause the cause
 * @param occurredOn business date; today when absent
 */
public record AnalyseComplaintCause(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotBlank @Size(max = Shapes.TEXT) String cause,
    @Nullable LocalDate occurredOn) {}
