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
 * Write down what there is to learn from a complaint, which closes it.
 *
 * @param complaintId the complaint
 * @param summary what happened
 * @param preventiveMeasures what is done so that it does not happen again
 * @param consequences consequences for those responsible
 * @param occurredOn business date; today when absent
 */
public record EvaluateComplaint(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotBlank @Size(max = Shapes.TEXT) String summary,
    @NotBlank @Size(max = Shapes.TEXT) String preventiveMeasures,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String consequences,
    @Nullable LocalDate occurredOn) {}
