package io.perennial.imports;

/** A line cannot be understood; it is rejected, and the import goes on. */
public final class UnreadableException extends Exception {

  private final transient Reason reason;

  public UnreadableException(Reason reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
