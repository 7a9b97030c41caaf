package io.perennial.events.customer.dealing;

/** How a purchase is settled. */
public enum Settlement {
  CASH,
  CREDIT
}
