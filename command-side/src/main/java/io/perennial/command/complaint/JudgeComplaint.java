package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Judge a complaint valid or not.
 *
 * @param complaintId the complaint
 * @param valid whether it is justified
 * @param reasons reasons told to the customer; needed when it is not
 * @param occurredOn business date; today when absent
 */
public record JudgeComplaint(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotNull Boolean valid,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String reasons,
    @Nullable LocalDate occurredOn) {}
