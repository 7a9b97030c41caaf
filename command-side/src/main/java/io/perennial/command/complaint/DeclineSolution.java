package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that the customer declines the solution proposed; another one is due then.
 *
 * @param complaintId the complaint
 * @param solutionId the solution
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record DeclineSolution(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotNull @Pattern(regexp = Shapes.CODE) String solutionId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
