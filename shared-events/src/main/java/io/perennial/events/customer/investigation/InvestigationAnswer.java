package io.perennial.events.customer.investigation;

/** What a question was answered. */
public enum InvestigationAnswer {
  YES,
  NO,
  /** It was asked, and nobody could say. */
  UNKNOWN
}
