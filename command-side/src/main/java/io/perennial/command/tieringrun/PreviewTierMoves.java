package io.perennial.command.tieringrun;

import io.perennial.command.common.Shapes;
import io.perennial.events.tieringrun.TierMove;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keep a part of the moves that a tiering run has found.
 *
 * @param runId the tiering run
 * @param part number of the part, from 1
 * @param moves the moves, in order of their ranks
 */
public record PreviewTierMoves(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.TIERING_RUN_ID) String runId,
    @NotNull @Min(1) @Max(Integer.MAX_VALUE) Integer part,
    @NotNull @Size(max = PreviewTierMoves.MOST) List<TierMove> moves) {

  /** Moves in one part. */
  public static final int MOST = 500;

  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public PreviewTierMoves {
    moves = moves == null ? List.of() : List.copyOf(moves);
  }
}
