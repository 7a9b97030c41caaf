package io.perennial.query.frozen;

/** A view could not be folded up to a horizon a moment ago. */
public final class FreezingFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FreezingFailedException(String view) {
    super("The view " + view + " could not be folded");
  }
}
