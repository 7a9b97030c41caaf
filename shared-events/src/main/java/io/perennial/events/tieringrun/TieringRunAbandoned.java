package io.perennial.events.tieringrun;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A tiering run has been given up; nobody has moved.
 *
 * @param runId the tiering run
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record TieringRunAbandoned(String runId, LocalDate occurredOn) implements TieringRunEvent {}
