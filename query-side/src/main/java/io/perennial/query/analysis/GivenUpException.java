package io.perennial.query.analysis;

/** Nobody waits for the run any more. */
final class GivenUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GivenUpException() {
    super("The run has been given up", null, false, false);
  }
}
