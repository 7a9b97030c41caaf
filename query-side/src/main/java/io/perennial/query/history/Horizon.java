package io.perennial.query.history;

import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken into account: by when it happened in the business, and by when it was known.
 *
 * @param asOf last business date; no bound when absent
 * @param knownBefore what was recorded at this instant or later is left out; no bound when absent
 */
public record Horizon(@Nullable LocalDate asOf, @Nullable Instant knownBefore) {

  /** Everything. */
  public static final Horizon NONE = new Horizon(null, null);

  /** The last day that is looked at; absent where there is no bound. */
  public @Nullable LocalDate day(ZoneId zone) {
    if (asOf != null || knownBefore == null) {
      return asOf;
    }
    return LocalDate.ofInstant(knownBefore.minusNanos(1), zone);
  }

  /**
   * Whether the event is to be taken into account; one that cannot be read is, for nobody knows
   * when it happened.
   */
  public boolean includes(RecordedEvent event) {
    return (asOf == null
            || !(event.fact() instanceof Fact.Readable readable)
            || !readable.event().occurredOn().isAfter(asOf))
        && knows(event);
  }

  /** Whether the event had been recorded by then. */
  public boolean knows(RecordedEvent event) {
    return knownBefore == null || event.recordedAt().isBefore(knownBefore);
  }
}
