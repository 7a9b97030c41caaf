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
  CLOSED_AS_UNFOUNDED
}
