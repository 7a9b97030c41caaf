package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import io.perennial.events.complaint.OwedStep;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tell the next level that a step that we owe the customer is overdue.
 *
 * @param complaintId the complaint
 * @param step what is overdue
 */
public record EscalateComplaint(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotNull OwedStep step) {}
