package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Wait for the customer; until that ends, no time of ours runs.
 *
 * @param complaintId the complaint
 * @param awaited what we wait for
 * @param occurredOn business date; today when absent
 */
public record WaitForCustomer(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String awaited,
    @Nullable LocalDate occurredOn) {}
