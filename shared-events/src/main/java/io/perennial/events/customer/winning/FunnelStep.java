package io.perennial.events.customer.winning;

/** The steps of a round, in order; a deal comes after the last. */
public enum FunnelStep {
  CALL,
  REACHED,
  APPOINTMENT,
  PROPOSAL
}
