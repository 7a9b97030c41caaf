package io.perennial.events.customer.contact;

/** Why a customer is visited or called. */
public enum VisitPurpose {
  DEVELOP,
  SURVEY,
  COLLECT,
  SERVICE,
  COMPLAINT,
  ORDER,
  OTHER
}
