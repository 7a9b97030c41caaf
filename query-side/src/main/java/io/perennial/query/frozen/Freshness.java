package io.perennial.query.frozen;

import io.perennial.query.live.FrozenGeneration;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether what is recorded after a generation was begun may belong in it. An event is recorded at
 * an instant a little before it is committed, by the clock of one of the nodes; so what was known
 * before an instant is settled some time after it.
 *
 * @param age age up to which an unsettled one is served as it is
 */
record Freshness(Duration age) {

  /** Commands take less, and clocks of nodes differ by less. */
  static final Duration SETTLING = Duration.ofMinutes(1);

  /** Whether nothing that was recorded since can belong in it. */
  static boolean isSettled(FrozenGeneration frozen) {
    Instant before = frozen.knownBefore();
    return before != null && !frozen.begunAt().isBefore(before.plus(SETTLING));
  }

  /**
   * Whether it is served as it is.
   *
   * @param head position of the last event in the log, as far as it is known
   */
  boolean isFresh(FrozenGeneration frozen, Instant now, long head) {
    if (isSettled(frozen) || head <= frozen.head()) {
      return true;
    }
    Instant before = frozen.knownBefore();
    boolean wouldBeSettled = before != null && !now.isBefore(before.plus(SETTLING));
    return !wouldBeSettled && !now.isAfter(frozen.begunAt().plus(age));
  }

  /** Whether what the caller wants to see is in it, as far as it belongs there. */
  static boolean covers(FrozenGeneration frozen, Wanted wanted) {
    return isSettled(frozen)
        || frozen.head() >= wanted.atLeast()
        || !frozen.begunAt().isBefore(wanted.recorded().plus(SETTLING));
  }
}
