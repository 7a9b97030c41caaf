package io.perennial.events.customer.prospect;

/** Why a company is no target. */
public enum DisqualificationReason {
  NO_NEED,
  TOO_SMALL,
  OUTSIDE_REGION,
  NOT_CREDITWORTHY,
  BOUND_TO_COMPETITOR,
  CLOSURE,
  OTHER
}
