package io.perennial.command.salesmeeting;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that a sales meeting was held.
 *
 * @param salesMeetingId the sales meeting
 * @param kind in the morning, in the evening, or of the week
 * @param participants who took part
 * @param decisions what was decided
 * @param tasks who does what until when
 * @param occurredOn business date; today when absent
 */
public record HoldSalesMeeting(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_MEETING_ID) String salesMeetingId,
    @NotNull SalesMeetingKind kind,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid MeetingParticipantEntry> participants,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid MeetingDecisionEntry> decisions,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid MeetingTaskEntry> tasks,
    @Nullable LocalDate occurredOn) {
  public HoldSalesMeeting {
    participants = Entries.of(participants);
    decisions = Entries.of(decisions);
    tasks = Entries.of(tasks);
  }
}
