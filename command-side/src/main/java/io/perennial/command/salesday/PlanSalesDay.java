package io.perennial.command.salesday;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Plan a representative's day. A day of which nothing is planned has no visits; its report can be
 * handed in all the same.
 *
 * @param salesDayId the sales day
 * @param representative whose day it is
 * @param day the day
 * @param area where the visits are
 * @param visits the visits planned, in order
 * @param occurredOn business date; today when absent
 */
public record PlanSalesDay(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_DAY_ID) String salesDayId,
    @NotBlank @Size(max = Shapes.NAME) String representative,
    @NotNull LocalDate day,
    @Nullable @Size(min = 1, max = Shapes.NAME) String area,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid PlannedVisitEntry> visits,
    @Nullable LocalDate occurredOn) {
  public PlanSalesDay {
    visits = Entries.of(visits);
  }
}
