package io.perennial.events.customer.standing;

/** How often a customer is to be called and visited. */
public enum ContactPriority {
  /** A call a month and a visit a quarter. */
  PRIORITY,
  /** A call a quarter and a visit a half-year. */
  STANDARD,
  /** A call a half-year and a visit a year. */
  LOW
}
