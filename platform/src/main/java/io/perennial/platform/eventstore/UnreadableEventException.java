package io.perennial.platform.eventstore;

/** An event stands in the log and cannot be read; see {@link Fact.Unreadable}. */
public final class UnreadableEventException extends RuntimeException {

  /** What is known otherwise than by reading it. */
  public UnreadableEventException(String detail) {
    super(detail);
  }

  UnreadableEventException(RecordedEvent event, Fact.Unreadable fact) {
    super(
        "Event %s (%s) cannot be read: %s"
            .formatted(event.eventId(), fact.storedType(), fact.failure().getMessage()),
        fact.failure());
  }
}
