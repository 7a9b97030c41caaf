package io.perennial.command.salesday;

import io.perennial.command.common.Shapes;
import io.perennial.events.salesday.Attendance;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Hand in the report of the day. It is late when it is recorded after the hour that is set for it,
 * however it is dated.
 *
 * @param salesDayId the sales day
 * @param attendance how much of the day the representative was at work
 * @param remarks what is not tied to one customer
 * @param lessonLearned what was learned
 * @param occurredOn business date; today when absent
 */
public record HandInDayReport(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_DAY_ID) String salesDayId,
    @NotNull Attendance attendance,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String remarks,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String lessonLearned,
    @Nullable LocalDate occurredOn) {}
