package io.perennial.events.customer.stage;

/** Why a customer left. */
public enum DefectionReason {
  PRICE,
  PRODUCT,
  SERVICE,
  COMPLAINT_NOT_RESOLVED,
  PEOPLE,
  COMPETITOR_OFFER,
  CLOSURE,
  OTHER
}
