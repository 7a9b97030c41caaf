package io.perennial.query.churn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last purchase or win-back, after which the silence began.
 *
 * @param on business date
 * @param eventId the event that says so; of several of a day the one recorded last
 */
public record LastSign(LocalDate on, String eventId) {

  /** The later of both. */
  static LastSign later(@Nullable LastSign known, LastSign other) {
    return known == null || !other.on.isBefore(known.on) ? other : known;
  }
}
