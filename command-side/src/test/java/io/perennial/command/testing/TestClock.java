package io.perennial.command.testing;

import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is moved by the test. */
public final class TestClock extends Clock {

  private volatile Instant now;

  /** A morning in November. */
  public TestClock() {
    this(Instant.parse("2026-11-22T10:00:00Z"));
  }

  /** From then on. */
  public TestClock(Instant start) {
    this.now = start;
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** The calendar of this clock. */
  public CompanyCalendar calendar() {
    return new CompanyCalendar(this, ZoneOffset.UTC);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The zone is fixed");
  }

  @Override
  public Instant instant() {
    return now;
  }
}
