package io.perennial.platform.web;

import java.io.IOException;
import java.time.Duration;

/** A request body did not arrive in time. */
public final class BodyTooSlowException extends IOException {

  private final Duration limit;

  public BodyTooSlowException(Duration limit) {
    super("The body did not arrive within " + limit);
    this.limit = limit;
  }

  public Duration limit() {
    return limit;
  }
}
