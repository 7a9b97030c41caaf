package io.perennial.query.frozen;

/** A frozen generation that is asked for by its number serves no more. */
public final class FrozenGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FrozenGoneException(int number) {
    super("There is no frozen generation " + number);
  }
}
