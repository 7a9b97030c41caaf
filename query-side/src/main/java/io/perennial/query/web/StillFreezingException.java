package io.perennial.query.web;

import io.perennial.query.live.FrozenGeneration;

/** What is asked for is being folded; who asks is told how far that is, and asks again. */
final class StillFreezingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FrozenGeneration frozen;

  StillFreezingException(FrozenGeneration frozen) {
    super("The view " + frozen.view() + " is being folded");
    this.frozen = frozen;
  }

  FrozenGeneration frozen() {
    return frozen;
  }
}
