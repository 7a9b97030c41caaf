package io.perennial.events.accountplan;

/** How an account plan ended. */
public enum PlanOutcome {
  ACHIEVED,
  ABANDONED
}
