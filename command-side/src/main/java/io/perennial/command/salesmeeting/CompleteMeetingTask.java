package io.perennial.command.salesmeeting;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that what the meeting has agreed has been done, and with what result.
 *
 * @param salesMeetingId the sales meeting
 * @param taskNumber which of its tasks, the first being 1
 * @param doneBy who has done it
 * @param result what has come of it
 * @param occurredOn business date; today when absent
 */
public record CompleteMeetingTask(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_MEETING_ID) String salesMeetingId,
    @NotNull @Min(1) @Max(Shapes.ENTRIES) Integer taskNumber,
    @NotBlank @Size(max = Shapes.NAME) String doneBy,
    @NotBlank @Size(max = Shapes.TEXT) String result,
    @Nullable LocalDate occurredOn) {}
