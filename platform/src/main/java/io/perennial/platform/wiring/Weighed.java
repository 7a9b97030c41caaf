package io.perennial.platform.wiring;

/** An aggregate that says how much memory it takes. */
public interface Weighed {

  /**
   * About how many bytes it takes in memory: as it is when empty, and what grows with its history.
   */
  long bytes();
}
