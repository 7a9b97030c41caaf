package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that the customer accepts the solution proposed.
 *
 * @param complaintId the complaint
 * @param solutionId the solution
 * @param occurredOn business date; today when absent
 */
public record AcceptSolution(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotNull @Pattern(regexp = Shapes.CODE) String solutionId,
    @Nullable LocalDate occurredOn) {}
