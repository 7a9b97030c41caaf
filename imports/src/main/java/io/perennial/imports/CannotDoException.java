package io.perennial.imports;

/** Ends a sub-command with exit code 1; its message is one sentence that says what to do. */
public final class CannotDoException extends RuntimeException {

  public CannotDoException(String message) {
    super(message);
  }

  public CannotDoException(String message, Throwable cause) {
    super(message, cause);
  }
}
