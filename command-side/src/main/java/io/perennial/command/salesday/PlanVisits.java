package io.perennial.command.salesday;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Plan the visits of a day anew, before they are submitted or after they were sent back.
 *
 * @param salesDayId the sales day
 * @param area where the visits are
 * @param visits all visits of the day, in order
 * @param occurredOn business date; today when absent
 */
public record PlanVisits(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_DAY_ID) String salesDayId,
    @Nullable @Size(min = 1, max = Shapes.NAME) String area,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid PlannedVisitEntry> visits,
    @Nullable LocalDate occurredOn) {
  public PlanVisits {
    visits = Entries.of(visits);
  }
}
