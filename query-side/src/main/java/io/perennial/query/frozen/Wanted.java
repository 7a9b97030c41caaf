package io.perennial.query.frozen;

import io.perennial.query.history.Horizon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the past.
 *
 * @param horizon what is taken into account
 * @param atLeast position that covers what the caller wants to see; -1 when it is all the same
 * @param recorded when what the caller wants to see was recorded
 * @param number number of the generation that the caller is reading already; absent when it is all
 *     the same
 */
public record Wanted(Horizon horizon, long atLeast, Instant recorded, @Nullable Integer number) {

  /** The past up to a horizon. */
  public static Wanted of(Horizon horizon) {
    return new Wanted(horizon, -1, Instant.MIN, null);
  }
}
