package io.perennial.query.live;

import io.perennial.platform.eventstore.Outages;

/**
 * A view cannot take an event in: it cannot be read, its fold fails, or a document that it touches
 * cannot be read or written. It is the event's or the customer's fault, and no store's.
 */
final class FoldFailedException extends RuntimeException {

  private final transient RuntimeException failure;

  FoldFailedException(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /** The failure as one of the event's, unless a store is out of reach: that passes. */
  static FoldFailedException of(RuntimeException failure) {
    if (Outages.isOutage(failure)) {
      throw failure;
    }
    return new FoldFailedException(failure);
  }

  /** What was thrown. */
  RuntimeException failure() {
    return failure;
  }
}
