package io.perennial.query.selling;

/** What is to be reached. */
enum TargetMeasure {
  /** Net amount of sales. */
  AMOUNT,
  GROSS_MARGIN,
  /** Customers, not end users, that buy for the first time. */
  NEW_OUTLETS,
  /** Payments of what was owed. */
  COLLECTED
}
