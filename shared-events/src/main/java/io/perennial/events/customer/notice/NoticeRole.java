package io.perennial.events.customer.notice;

/** As what somebody is told of something. */
public enum NoticeRole {
  /** Who looks after the customer. */
  REPRESENTATIVE,
  /** Whoever leads the representatives: nobody looks after the customer. */
  SALES_MANAGER
}
