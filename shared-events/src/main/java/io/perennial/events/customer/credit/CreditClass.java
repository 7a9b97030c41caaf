package io.perennial.events.customer.credit;

/** How far a customer is trusted: A unlimited, B capped and moved step by step, C small. */
public enum CreditClass {
  A,
  B,
  C
}
