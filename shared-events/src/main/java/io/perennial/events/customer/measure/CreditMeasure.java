package io.perennial.events.customer.measure;

/** What may be done when the credit of a customer worsens. */
public enum CreditMeasure {
  GUARANTOR,
  JOINT_GUARANTOR,
  HIGHER_DEPOSIT,
  NOTARISED_CONTRACT,
  /** We deliver less; how much less is agreed from case to case. */
  REDUCED_SUPPLY,
  /** We deliver nothing on credit. */
  DELIVERY_STOP,
  COLLATERAL
}
