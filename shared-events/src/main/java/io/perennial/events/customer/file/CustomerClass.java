package io.perennial.events.customer.file;

/** What a customer is in the trade. */
public enum CustomerClass {
  DEALER,
  RETAILER,
  AGENT,
  END_USER
}
