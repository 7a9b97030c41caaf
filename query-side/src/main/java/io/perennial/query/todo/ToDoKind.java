package io.perennial.query.todo;

/** What kind of thing is to be done. */
public enum ToDoKind {
  /** The customer is to be called; see how often customers are to be contacted. */
  CALL,
  /** The customer is to be visited. */
  VISIT,
  /** A contract ends; it is to be renewed, or not. */
  CONTRACT_END,
  /** More is owed than was allowed. */
  LIMIT_BREACHED,
  /** A credit limit that was proposed is to be approved or rejected by a second person. */
  LIMIT_DECISION,
  /** A write-off that was proposed is to be approved or rejected by a second person. */
  WRITE_OFF_DECISION,
  /** Goodwill that was asked for is to be granted or rejected by a second person. */
  GOODWILL_DECISION,
  /** The customer's credit is to be looked at again. */
  CREDIT_REVIEW,
  /** An investigation into the customer's credit is to be concluded. */
  CREDIT_INVESTIGATION,
  /** A measure that was ordered when credit worsened is to have a result. */
  CREDIT_MEASURE,
  /** What follows from a loss is to be done. */
  CORRECTIVE_ACTION,
  COMPLAINT_ACKNOWLEDGEMENT,
  /** A solution is owed; the words say which step towards it comes next. */
  COMPLAINT_PROPOSAL,
  /** An accepted solution is to be carried out. */
  COMPLAINT_SOLUTION,
  COMPLAINT_EVALUATION,
  /** A complaint that is not valid is to be closed. */
  COMPLAINT_CLOSING,
  /** An account plan that was submitted is to be approved or sent back. */
  PLAN_APPROVAL,
  PLAN_REVIEW,
  PLAN_ACTION,
  /** Something that key accounts are given is to be given. */
  PLAN_MEASURE,
  /** An objective is behind the straight line from its baseline to its target. */
  OBJECTIVE_AT_RISK,
  /** A plan of visits is to be submitted. */
  VISIT_PLAN_SUBMISSION,
  /** A plan of visits that was sent back is to be changed. */
  VISIT_PLAN_CHANGE,
  VISIT_PLAN_COUNTERSIGNATURE,
  DAY_REPORT,
  /** The report of a day is to be commented on and graded. */
  DAY_REPORT_COMMENT,
  /** A market report is to be answered. */
  MARKET_REPORT,
  /** What somebody was told about a customer is to be acknowledged. */
  NOTICE,
  /** What a sales meeting has agreed is to be done. */
  MEETING_TASK
}
