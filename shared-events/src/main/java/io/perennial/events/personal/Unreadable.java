package io.perennial.events.personal;

/** What stands where there is personal data whose key is missing although nobody destroyed it. */
public final class Unreadable {

  /** The visible value. */
  public static final String TEXT = "[unreadable]";

  private Unreadable() {}
}
