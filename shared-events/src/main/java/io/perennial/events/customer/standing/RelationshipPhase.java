package io.perennial.events.customer.standing;

/** How far the relationship with a customer has come. */
public enum RelationshipPhase {
  BREAKTHROUGH,
  CONSOLIDATION,
  GROWTH,
  HARVEST,
  DEFENCE,
  HIBERNATION,
  PAUSE
}
