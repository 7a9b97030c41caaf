package io.perennial.query.activity;

/** How far a complaint is. */
public enum ComplaintState {
  RECORDED,
  /** Judged valid, and to be assigned. */
  VALID,
  /** Judged not valid, and to be closed. */
  NOT_VALID,
  /** Somebody deals with it; its cause is to be analysed. */
  ASSIGNED,
  /** Its cause is known; a solution is to be proposed. */
  ANALYSED,
  /** The customer has a solution to answer. */
  PROPOSED,
  /** The solution is to be carried out. */
  ACCEPTED,
  /** Another solution is to be proposed. */
  DECLINED,
  /** To be evaluated. */
  CARRIED_OUT,
  CLOSED,
  CLOSED_AS_UNFOUNDED;

  /** How far it is after a step. */
  public ComplaintState after(ComplaintStep step) {
    return switch (step.kind()) {
      case RECORDED -> RECORDED;
      case JUDGED_VALID -> VALID;
      case JUDGED_NOT_VALID -> NOT_VALID;
      case CLOSED_AS_UNFOUNDED -> CLOSED_AS_UNFOUNDED;
      case ASSIGNED -> this == VALID ? ASSIGNED : this;
      case CAUSE_ANALYSED -> ANALYSED;
      case SOLUTION_PROPOSED -> PROPOSED;
      case SOLUTION_ACCEPTED -> ACCEPTED;
      case SOLUTION_DECLINED -> DECLINED;
      case SOLUTION_CARRIED_OUT -> CARRIED_OUT;
      case EVALUATED -> CLOSED;
      case REOPENED -> this == CLOSED_AS_UNFOUNDED ? RECORDED : ASSIGNED;
      case ACKNOWLEDGED, SEVERITY_CHANGED, WAIT_BEGAN, WAIT_ENDED, ESCALATED -> this;
    };
  }

  /** Whether nothing is to be done about it any more. */
  public boolean isClosed() {
    return this == CLOSED || this == CLOSED_AS_UNFOUNDED;
  }

  /** Whether it was found to be none. */
  public boolean isUnfounded() {
    return this == NOT_VALID || this == CLOSED_AS_UNFOUNDED;
  }
}
