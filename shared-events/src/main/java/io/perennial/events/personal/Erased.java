package io.perennial.events.personal;

/** What stands where personal data was once its key has been destroyed. */
public final class Erased {

  /** The visible value. */
  public static final String TEXT = "[erased]";

  private Erased() {}
}
