package io.perennial.events.customer.review;

/** What a review of credit has come to. */
public enum ReviewResult {
  /** Class and limit stay. */
  KEEP_LIMIT,
  /** Another class or limit is to be proposed. */
  CHANGE_LIMIT,
  /** A measure is to be ordered. */
  ORDER_MEASURE,
  /** There is too little to decide on; an investigation is to be opened. */
  INVESTIGATE
}
