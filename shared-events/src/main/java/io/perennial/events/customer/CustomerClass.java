package io.perennial.events.customer;

/** What a customer is in the trade. */
public enum CustomerClass {
  DEALER,
  RETAILER,
  AGENT,
  END_USER
}
