package io.perennial.events.tieringrun;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A part of the moves that a tiering run would make has been found. Nobody has moved yet.
 *
 * @param runId the tiering run
 * @param part number of the part, from 1
 * @param moves the moves, in order of their ranks
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TierMovesPreviewed(String runId, int part, List<TierMove> moves, LocalDate occurredOn)
    implements TieringRunEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public TierMovesPreviewed {
    moves = moves == null ? List.of() : List.copyOf(moves);
  }
}
