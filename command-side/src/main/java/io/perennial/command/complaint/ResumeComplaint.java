package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Wait for the customer no longer.
 *
 * @param complaintId the complaint
 * @param occurredOn business date; today when absent
 */
public record ResumeComplaint(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @Nullable LocalDate occurredOn) {}
