package io.perennial.events.tieringrun;

import io.perennial.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * All customers have been ranked, and all moves are known.
 *
 * @param runId the tiering run
 * @param ranked number of customers ranked
 * @param moves number of customers that would move
 * @param unreadable number of customers left out because something of theirs cannot be read
 * @param netSales net sales of those ranked, in the window
 * @param tiers what would be in each tier, from the uppermost down
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TieringRunPreviewed(
    String runId,
    int ranked,
    int moves,
    int unreadable,
    Money netSales,
    List<TierCount> tiers,
    LocalDate occurredOn)
    implements TieringRunEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public TieringRunPreviewed {
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
  }
}
