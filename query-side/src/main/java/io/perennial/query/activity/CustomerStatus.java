package io.perennial.query.activity;

/** How a customer stood with us at the end of a day. */
public enum CustomerStatus {
  /** Had not bought anything yet. */
  NOT_YET,
  /** Bought, and not lost. */
  ACTIVE,
  /** Lost because nothing was bought for too long. */
  LAPSED,
  /** Declared lost. */
  DEFECTED
}
