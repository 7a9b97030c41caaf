package io.perennial.events.tieringrun;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The customers have been moved as previewed.
 *
 * @param runId the tiering run
 * @param moved number of customers that have been moved to the tier previewed
 * @param passedOver number of customers that keep their tier because it was changed since the
 *     preview, or cannot be changed any more
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TieringRunFinished(String runId, int moved, int passedOver, LocalDate occurredOn)
    implements TieringRunEvent {}
