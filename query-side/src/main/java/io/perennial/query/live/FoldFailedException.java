package io.perennial.query.live;

/** A view's fold has failed on an event; not the store, and not the log. */
final class FoldFailedException extends RuntimeException {

  private final transient RuntimeException failure;

  FoldFailedException(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /** What the fold threw. */
  RuntimeException failure() {
    return failure;
  }
}
