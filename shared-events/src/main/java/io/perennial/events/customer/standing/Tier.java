package io.perennial.events.customer.standing;

/** A tier of the ABC scheme or of the four-level scheme. */
public enum Tier {
  A,
  B,
  C,
  DIAMOND,
  PLATINUM,
  GOLD,
  STANDARD
}
