package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that the customer has been told that the complaint has reached us.
 *
 * @param complaintId the complaint
 * @param occurredOn business date; today when absent
 */
public record AcknowledgeComplaint(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @Nullable LocalDate occurredOn) {}
