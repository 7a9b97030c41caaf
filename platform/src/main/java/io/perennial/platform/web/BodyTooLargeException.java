package io.perennial.platform.web;

import java.io.IOException;

/** A request body turned out larger than the limit while it was read. */
public final class BodyTooLargeException extends IOException {

  private final long limit;

  public BodyTooLargeException(long limit) {
    super("The body has more than " + limit + " bytes");
    this.limit = limit;
  }

  public long limit() {
    return limit;
  }
}
