package io.perennial.command.accountplan;

/** How far a plan is. */
public enum PlanStage {
  /** Its author works on it. */
  DRAFTED,
  /** Waits for somebody to approve it, or to send it back. */
  SUBMITTED,
  /** In force. */
  APPROVED,
  CLOSED
}
