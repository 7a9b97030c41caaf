package io.perennial.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Reads the time where it likes. */
public final class LooksAtTheClock {

  private LooksAtTheClock() {}

  /** In three ways. */
  @SuppressWarnings("JavaTimeDefaultTimeZone")
  public static String seen() {
    return Instant.now() + " " + LocalDate.now() + " " + Clock.systemUTC();
  }
}
