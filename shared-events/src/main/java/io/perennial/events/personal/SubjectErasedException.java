package io.perennial.events.personal;

/** Personal data was to be kept about a subject whose key has been destroyed. */
public final class SubjectErasedException extends RuntimeException {

  public SubjectErasedException() {
    super("The data subject has been erased; nothing more is kept about it");
  }
}
