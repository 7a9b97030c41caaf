package io.perennial.command.salestarget;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Set a sales target for a year.
 *
 * @param salesTargetId the sales target
 * @param year calendar year
 * @param scope for whom, or for what
 * @param figures what is to be reached in the year
 * @param splits the same in parts; each split adds up to it by itself
 * @param occurredOn business date; today when absent
 */
public record SetSalesTarget(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_TARGET_ID) String salesTargetId,
    @NotNull @Min(1) @Max(9999) Integer year,
    @NotNull @Valid TargetScopeEntry scope,
    @NotNull @Valid TargetFiguresEntry figures,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid TargetSplitEntry> splits,
    @Nullable LocalDate occurredOn) {
  public SetSalesTarget {
    splits = Entries.of(splits);
  }
}
