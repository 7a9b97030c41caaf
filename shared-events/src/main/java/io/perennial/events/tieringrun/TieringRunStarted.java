package io.perennial.events.tieringrun;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A tiering run has been started, by the actor in the metadata. All customers are ranked on what
 * stands in the log before this event.
 *
 * @param runId the tiering run
 * @param windowFrom first day of the window
 * @param windowTo last day of the window
 * @param cuts the tiers of the scheme, from the uppermost down
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TieringRunStarted(
    String runId,
    LocalDate windowFrom,
    LocalDate windowTo,
    List<TierCut> cuts,
    LocalDate occurredOn)
    implements TieringRunEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public TieringRunStarted {
    cuts = cuts == null ? List.of() : List.copyOf(cuts);
  }
}
