package io.perennial.events.tieringrun;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * It has been decided that the customers are moved as previewed, which the service then does.
 *
 * @param runId the tiering run
 * @param occurredOn business date in the company's time zone, from which the tiers hold
 */
@Revision("1")
public record TieringRunApplied(String runId, LocalDate occurredOn) implements TieringRunEvent {}
