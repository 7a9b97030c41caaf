package io.perennial.command.salestarget;

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
 * Revise a sales target as a whole: what is not said again is no part of it any more.
 *
 * @param salesTargetId the sales target
 * @param figures what is to be reached in the year from now on
 * @param splits the same in parts; each split adds up to it by itself
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record ReviseSalesTarget(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.SALES_TARGET_ID) String salesTargetId,
    @NotNull @Valid TargetFiguresEntry figures,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid TargetSplitEntry> splits,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {
  public ReviseSalesTarget {
    splits = Entries.of(splits);
  }
}
