package io.perennial.events.customer.appraisal;

/** What marks a bad customer: the opposites of the good marks. */
public enum BadMark {
  KEEPS_US_FROM_WHAT_WE_ARE_GOOD_AT,
  DOES_NOT_VALUE_WHAT_WE_ARE_GOOD_AT,
  /** Raises demands that build no skill of ours. */
  DEMANDS_WHAT_BUILDS_NO_SKILL,
  MOVES_AGAINST_OUR_STRATEGY
}
