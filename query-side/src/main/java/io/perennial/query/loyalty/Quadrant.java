package io.perennial.query.loyalty;

/** What a customer says against what it does. */
public enum Quadrant {
  /** Happy, and stays. */
  LOYALIST,
  /** Unhappy, yet stays. */
  HOSTAGE,
  /** Happy, yet leaves for a price. */
  MERCENARY,
  /** Unhappy, and leaves. */
  DEFECTOR,
  /** Bought, but one of the scores is not known. */
  UNKNOWN,
  /** Had not bought anything yet. */
  NOT_YET
}
