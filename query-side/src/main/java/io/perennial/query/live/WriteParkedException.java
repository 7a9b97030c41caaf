package io.perennial.query.live;

/** A view has seen a write and could not take it in; it is parked. */
public final class WriteParkedException extends RuntimeException {

  private final long position;

  WriteParkedException(long position) {
    super("Events from position %d on are parked".formatted(position));
    this.position = position;
  }

  /** Position of the first event that is parked for the customer. */
  public long position() {
    return position;
  }
}
