package io.perennial.query.salesday;

/** How far the plan of a day's visits has come. */
public enum VisitPlanState {
  /** There are no visits in it. */
  NOTHING_PLANNED,
  /** It can be changed, and has not been submitted as it is. */
  PLANNED,
  /** Somebody else is to countersign it, or to send it back. */
  SUBMITTED,
  COUNTERSIGNED,
  /** It is to be changed and submitted again. */
  SENT_BACK
}
