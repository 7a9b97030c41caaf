package io.perennial.command.complaint;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import io.perennial.events.complaint.ComplaintChannel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record the solution that has been proposed to the customer.
 *
 * @param complaintId the complaint
 * @param solutionId the solution, unique for the complaint
 * @param solution what is proposed
 * @param toldThrough how the customer was told
 * @param cost what it is expected to cost us
 * @param occurredOn business date; today when absent
 */
public record ProposeSolution(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotNull @Pattern(regexp = Shapes.CODE) String solutionId,
    @NotBlank @Size(max = Shapes.TEXT) String solution,
    @NotNull ComplaintChannel toldThrough,
    @Nullable @Valid Amount cost,
    @Nullable LocalDate occurredOn) {}
