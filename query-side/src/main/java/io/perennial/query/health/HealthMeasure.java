package io.perennial.query.health;

/** What the health of a customer is measured by. */
public enum HealthMeasure {
  /** How long it has been silent, against its own gap between purchases. */
  RECENCY,
  /** Sales of the last 12 months against those of the 12 before. */
  VOLUME,
  /** Product lines that it bought quarter by quarter, and still buys. */
  BREADTH,
  /** What it says of us. */
  SATISFACTION,
  /** Complaints that are open, and what is overdue of them. */
  COMPLAINTS,
  /** How far we trust it, and what it has not paid in time. */
  CREDIT,
  /** Calls and visits against their rhythm. */
  CONTACT,
  /** Contracts that run, and that have come up. */
  CONTRACT,
  /** Our part of what it spends on such products. */
  WALLET
}
