package io.perennial.command.claim;

/** Tells from the events whether an owner really has a value that is claimed for it. */
@FunctionalInterface
public interface Holding {

  /**
   * Whether the owner's stream exists and has the value now.
   *
   * @param owner the owner's stream
   * @param key the value, normalised as {@link Claims#normalised} does
   */
  boolean holds(String owner, String key);
}
