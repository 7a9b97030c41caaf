package io.perennial.events.personal;

/** What stands where personal data is not shown to this caller. */
public final class Masked {

  /** The visible value. */
  public static final String TEXT = "***";

  private Masked() {}
}
