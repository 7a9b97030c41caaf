package io.perennial.events.customer.review;

/** Why the credit of a customer is reviewed. */
public enum ReviewReason {
  /** Exposure has risen above the limit. */
  LIMIT_BREACHED,
  /** Invoices stay unpaid. */
  LATE_PAYMENT,
  /** Something has become known about it. */
  NEWS,
  /** It is time to look again. */
  REGULAR
}
