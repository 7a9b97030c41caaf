package io.perennial.query.accountplan;

/** How far an account plan is. */
public enum AccountPlanState {
  DRAFTED,
  SUBMITTED,
  /** In force. */
  APPROVED,
  ACHIEVED,
  ABANDONED
}
