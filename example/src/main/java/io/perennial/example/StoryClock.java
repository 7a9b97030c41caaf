package io.perennial.example;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands where the story is. */
public final class StoryClock extends Clock {

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  /** A clock that stands at an instant. */
  public StoryClock(Instant start) {
    this(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  private StoryClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Puts it elsewhere. */
  public void moveTo(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get(), "A clock always stands somewhere");
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new StoryClock(now, other);
  }
}
