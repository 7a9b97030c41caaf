package io.perennial.events.customer.contact;

/** Why a customer is visited. */
public enum VisitPurpose {
  DEVELOP,
  SURVEY,
  COLLECT,
  SERVICE,
  COMPLAINT,
  ORDER,
  OTHER
}
