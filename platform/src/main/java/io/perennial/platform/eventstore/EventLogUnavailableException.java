package io.perennial.platform.eventstore;

/** The event log cannot be read now. */
public final class EventLogUnavailableException extends RuntimeException {

  public EventLogUnavailableException(String message) {
    super(message);
  }

  public EventLogUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
