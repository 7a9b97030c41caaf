package io.perennial.command.tieringrun;

import io.perennial.command.common.Shapes;
import io.perennial.events.Money;
import io.perennial.events.tieringrun.TierCount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that all moves of a tiering run are known.
 *
 * @param runId the tiering run
 * @param ranked number of customers ranked
 * @param unreadable number of customers left out because something of theirs cannot be read
 * @param netSales net sales of those ranked, in the window
 * @param tiers what would be in each tier, from the uppermost down
 */
public record ConcludePreview(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.TIERING_RUN_ID) String runId,
    @NotNull @Min(0) @Max(Integer.MAX_VALUE) Integer ranked,
    @NotNull @Min(0) @Max(Integer.MAX_VALUE) Integer unreadable,
    @NotNull Money netSales,
    @NotNull @Size(max = Shapes.ENTRIES) List<TierCount> tiers) {

  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public ConcludePreview {
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
  }
}
