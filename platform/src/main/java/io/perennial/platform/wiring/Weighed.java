package io.perennial.platform.wiring;

/** An aggregate that says how much memory it takes. */
public interface Weighed {

  /** About how many bytes it takes in memory, from what it has of what grows with its history. */
  long bytes();
}
