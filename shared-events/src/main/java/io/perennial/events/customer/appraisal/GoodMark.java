package io.perennial.events.customer.appraisal;

/** What marks a good customer. */
public enum GoodMark {
  LETS_US_DO_WHAT_WE_ARE_GOOD_AT,
  VALUES_WHAT_WE_ARE_GOOD_AT,
  /** Raises demands that build our skill. */
  DEMANDS_WHAT_BUILDS_OUR_SKILL,
  MOVES_WITH_OUR_STRATEGY
}
