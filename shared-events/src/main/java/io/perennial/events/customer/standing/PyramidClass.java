package io.perennial.events.customer.standing;

/** Where a customer stands in the pyramid: how much selling time it is worth. */
public enum PyramidClass {
  KEY,
  REGULAR,
  POTENTIAL
}
