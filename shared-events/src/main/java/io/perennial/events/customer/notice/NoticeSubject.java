package io.perennial.events.customer.notice;

/** What a notice is about. */
public enum NoticeSubject {
  /** The customer has complained gravely, or the complaint has become grave. */
  GRAVE_COMPLAINT,
  /** A grave market report concerns the customer. */
  GRAVE_MARKET_REPORT,
  /** Another customer has recommended us to this one, which we have lost. */
  REFERRAL_TO_LOST_CUSTOMER,
  /** The customer recommends us to another one although we have lost it. */
  REFERRAL_BY_LOST_CUSTOMER
}
