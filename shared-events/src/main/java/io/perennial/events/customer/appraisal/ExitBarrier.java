package io.perennial.events.customer.appraisal;

/** What keeps a customer from leaving us. */
public enum ExitBarrier {
  /** What it would cost the customer to change the supplier. */
  SWITCHING_COST,
  /** We are clearly better at meeting its need. */
  CLEARLY_BETTER,
  /** A personal bond with our people. */
  PERSONAL_BOND,
  SHARED_VALUES
}
