package io.perennial.events.customer.investigation;

/** What is asked about the payments of a customer; yes speaks against it. */
public enum PaymentsQuestion {
  /** Does it no longer pay on time? */
  NO_LONGER_ON_TIME,
  /** Does it ask for later payment in cash? */
  ASKS_FOR_LATER_CASH,
  /** Does it ask for bills that are due later? */
  ASKS_FOR_LATER_BILLS,
  /** Does it ask for bills to be extended? */
  ASKS_FOR_EXTENSION_OF_BILLS,
  /** Does it ask for everything to be extended? */
  ASKS_FOR_EXTENSION_OF_EVERYTHING
}
