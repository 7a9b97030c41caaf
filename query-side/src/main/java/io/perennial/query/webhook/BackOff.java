package io.perennial.query.webhook;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long each time, up to a bound, and up to half
 * of it less by chance, so that receivers that fail together are not tried again together.
 *
 * @param first the first wait
 * @param longest the longest
 * @param chance from 0 to 1
 */
record BackOff(Duration first, Duration longest, DoubleSupplier chance) {

  private static final int DOUBLINGS = 30;

  /**
   * @param attempts how many have failed, at least 1
   */
  Duration after(int attempts) {
    long factor = 1L << Math.min(attempts - 1, DOUBLINGS);
    long whole =
        first.toMillis() > longest.toMillis() / factor
            ? longest.toMillis()
            : first.toMillis() * factor;
    return Duration.ofMillis(whole - (long) (whole / 2.0 * chance.getAsDouble()));
  }
}
