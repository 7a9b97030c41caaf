package io.perennial.events.customer.standing;

/** How a tier came about. */
public enum TierBasis {
  MANUAL,
  TIERING_RUN
}
