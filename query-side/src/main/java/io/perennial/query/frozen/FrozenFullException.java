package io.perennial.query.frozen;

/** As many frozen generations as may be are in use. */
public final class FrozenFullException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FrozenFullException() {
    super("All frozen generations are in use");
  }
}
