package io.perennial.query.health;

/** Where a customer stands by its health. */
public enum HealthBand {
  HEALTHY,
  WATCH,
  AT_RISK,
  /** A customer of which no measure that counts is known. */
  UNKNOWN,
  /** Lapsed, or declared lost: it has no score. */
  LOST,
  /** It has not bought. */
  NOT_YET
}
