package io.perennial.query.web;

import io.perennial.query.live.FrozenGeneration;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far a list or a figure of the past is.
 *
 * @param view the view
 * @param state {@code waiting} until the node has time for it, {@code building}
 * @param eventsRead events read so far
 * @param eventsToRead events that there are to read, about
 * @param share how much of them that is, from 0 to 1
 * @param startedAt since when
 * @param again where to ask again
 */
record FreezingProgress(
    String view,
    String state,
    long eventsRead,
    long eventsToRead,
    double share,
    Instant startedAt,
    String again) {

  private static final long LONGEST_WAIT = 30;

  static FreezingProgress of(FrozenGeneration frozen, String again) {
    return new FreezingProgress(
        frozen.view(),
        frozen.state().name().toLowerCase(Locale.ROOT),
        frozen.read(),
        frozen.head() + 1,
        Math.round(frozen.share() * 1000) / 1000.0,
        frozen.begunAt(),
        again);
  }

  /** After how many seconds it may be ready, as far as its progress tells. */
  static long secondsLeft(FrozenGeneration frozen) {
    double share = frozen.share();
    double seconds = Duration.between(frozen.begunAt(), frozen.heartbeat()).toMillis() / 1000.0;
    return share <= 0
        ? 1
        : Math.clamp((long) Math.ceil(seconds * (1 - share) / share), 1, LONGEST_WAIT);
  }
}
