package io.perennial.events.customer;

/** How a purchase is settled. */
public enum Settlement {
  CASH,
  CREDIT
}
