package io.perennial.platform.wiring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only source of the current time: the company's clock and time zone.
 *
 * @param clock tells the instant
 * @param zone the company's time zone, in which business dates are meant
 */
public record CompanyCalendar(Clock clock, ZoneId zone) {

  /** That of a company in this zone, by the clock of this machine. */
  public static CompanyCalendar in(ZoneId zone) {
    return new CompanyCalendar(Clock.systemUTC(), zone);
  }

  /** The instant now, UTC. */
  public Instant now() {
    return clock.instant();
  }

  /** Today's business date. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
