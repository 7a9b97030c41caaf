package io.perennial.events.customer.stage;

/** Where a customer stands in its life with us. */
public enum LifecycleStage {
  IDENTIFIED,
  PROSPECT,
  CUSTOMER,
  LAPSED,
  DEFECTED,
  DISQUALIFIED
}
