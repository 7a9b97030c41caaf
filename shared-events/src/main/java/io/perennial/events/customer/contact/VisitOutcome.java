package io.perennial.events.customer.contact;

/** What came of a visit or a call. */
public enum VisitOutcome {
  ORDER_PLACED,
  PAYMENT_COLLECTED,
  PROBLEM_SOLVED,
  INFORMATION_GAINED,
  FOLLOW_UP_AGREED,
  NO_RESULT
}
