package io.perennial.events.customer.appraisal;

/** How experienced a customer is in buying what we sell. */
public enum Experience {
  /** Buys the whole system, wants support, decides slowly and high in its hierarchy. */
  INEXPERIENCED_GENERALIST,
  /** Buys parts, by price and performance. */
  EXPERIENCED_SPECIALIST
}
