package io.perennial.events.customer;

/** How a tier came about. */
public enum TierBasis {
  MANUAL,
  TIERING_RUN
}
