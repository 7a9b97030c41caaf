package io.perennial.events.customer.stakeholder;

/** How a stakeholder thinks of us. */
public enum Attitude {
  SUPPORTER,
  NEUTRAL,
  OPPONENT
}
