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
 * Let a department and a person deal with a complaint; again when it moves.
 *
 * @param complaintId the complaint
 * @param department the department
 * @param person the person, one of our own people
 * @param occurredOn business date; today when absent
 */
public record AssignComplaint(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotBlank @Size(max = Shapes.NAME) String department,
    @NotBlank @Size(max = Shapes.NAME) String person,
    @Nullable LocalDate occurredOn) {}
