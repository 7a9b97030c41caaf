package io.perennial.events.customer.stakeholder;

/** What part a person has in what the customer decides about us. */
public enum StakeholderRole {
  DECISION_MAKER,
  USER,
  ADVISER,
  GATEKEEPER,
  OUTSIDER
}
