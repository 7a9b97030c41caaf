package io.perennial.query.live;

import java.time.Duration;

/**
 * How old a prepared figure may be that is served although its view has moved on.
 *
 * @param age age up to which it is served as it is
 * @param stale age up to which it is served while it is folded again beside it; zero for never
 */
record FigureFreshness(Duration age, Duration stale) {

  /**
   * A tenth of the age: who asks waits that long at most, and one thread is no busier than that.
   */
  private static final int QUICK = 10;

  /** Whether it is served as it is. */
  boolean young(Duration old) {
    return old.compareTo(age) <= 0;
  }

  /**
   * Whether it is served while it is folded again. What is folded quickly is not: who has just
   * recorded something would be shown the figure without it for no reason.
   *
   * @param cost how long it took to fold
   */
  boolean servedWhileFoldedAgain(Duration old, Duration cost) {
    if (stale.isZero() || cost.multipliedBy(QUICK).compareTo(age) <= 0) {
      return false;
    }
    Duration twice = cost.multipliedBy(2);
    return old.compareTo(stale.compareTo(twice) > 0 ? stale : twice) <= 0;
  }
}
